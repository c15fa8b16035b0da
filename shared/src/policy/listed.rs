//! The shipped centres by name and province: what somebody chooses from.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// A centre whose policy can be looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Centre {
    /// Short name: `yancheng`.
    pub id: String,
    /// Full name.
    pub name: Text,
    /// 省、自治区、直辖市
    pub province: Text,
}

/// Provinces in the order of the national code of divisions, each with its shipped centres.
#[cfg(feature = "packs")]
pub(super) const PROVINCES: &[(&str, &str, &[&str])] = &[
    ("北京市", "Beijing", &["beijing"]),
    ("天津市", "Tianjin", &["tianjin"]),
    ("内蒙古自治区", "Inner Mongolia", &["ordos"]),
    ("辽宁省", "Liaoning", &["fushun", "shenyang"]),
    ("上海市", "Shanghai", &["shanghai"]),
    (
        "江苏省",
        "Jiangsu",
        &[
            "yancheng",
            "changzhou",
            "lianyungang",
            "nanjing",
            "nantong",
            "suzhou",
            "taizhou",
            "wuxi",
            "xuzhou",
            "yangzhou",
            "zhenjiang",
        ],
    ),
    ("浙江省", "Zhejiang", &["hangzhou", "huzhou", "ningbo"]),
    ("安徽省", "Anhui", &["luan", "wuhu"]),
    ("福建省", "Fujian", &["fuzhou", "putian", "xiamen"]),
    ("山东省", "Shandong", &["jinan", "qingdao"]),
    ("河南省", "Henan", &["luoyang", "xinxiang"]),
    ("湖北省", "Hubei", &["wuhan"]),
    ("湖南省", "Hunan", &["changsha", "hengyang"]),
    ("广东省", "Guangdong", &["dongguan", "guangzhou", "qingyuan", "shenzhen", "zhanjiang"]),
    ("贵州省", "Guizhou", &["liupanshui"]),
    ("云南省", "Yunnan", &["kunming"]),
    ("甘肃省", "Gansu", &["lanzhou"]),
];
