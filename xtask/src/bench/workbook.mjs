// Makes the workbook, roster and employer of a made-up month: workbook.mjs FOLDER ROWS
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, rows, packages] = process.argv.slice(2);
const XLSX = createRequire(packages)("xlsx");
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Synthetic: area 990101 does not exist. */
function identity(number) {
  const day = new Date(Date.UTC(1965, 0, 1 + (number % 14_000))).toISOString().slice(0, 10).replaceAll("-", "");
  const first = `990101${day}${String(Math.floor(number / 14_000)).padStart(3, "0")}`;
  const sum = [...first].reduce((total, digit, index) => total + Number(digit) * WEIGHTS[index], 0);
  return first + "10X98765432"[sum % 11];
}

const sheet = [["个人账号", "姓名", "证件号码", "缴存基数", "单位比例(%)", "单位月缴存额", "个人比例(%)", "个人月缴存额", "月缴存额合计"]];
const roster = ["member_account,name,id_type,id_number,base,status"];
for (let number = 0; number < Number(rows); number += 1) {
  const account = String(900_000_000_000 + number);
  const name = `测试${String.fromCharCode(0x4e00 + (number % 20_000))}`;
  const base = 2_260 + ((number * 7_919) % 29_000);
  const side = Math.floor((base * 8 + 50) / 100);
  sheet.push([account, name, identity(number), base, 8, side, 8, side, side * 2]);
  roster.push([account, name, "01", identity(number), base, "normal"].join(","));
}
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(sheet), "汇缴清册");
XLSX.writeFile(book, join(folder, "month.xlsx"), { compression: true });
writeFileSync(join(folder, "roster.csv"), `${roster.join("\n")}\n`);
writeFileSync(join(folder, "employer.json"), JSON.stringify({
  uscc: "919901007199260244", name: "测试单位", rate_employer: "8", rate_member: "8", centre: "yancheng", district: "市区",
}));
