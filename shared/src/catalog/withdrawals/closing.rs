//! The grounds that close the account (销户提取).

use super::{Pairs, ground, judged};
use crate::catalog::{Applicant, Articles, Computed, Decide, Service};

pub(super) fn services() -> Vec<Service> {
    vec![retirement(), incapacity(), emigration(), death(), leaving()]
}

const CLOSES: (&str, &str) = (
    "公积金贷款已还清，账户已封存；付清本息后账户销户",
    "no fund loan is open and the account is sealed; it is closed once all is paid",
);

fn closing(
    id: &str,
    name: (&str, &str),
    articles: Articles,
    conditions: Pairs<'_>,
    materials: Pairs<'_>,
    decide: impl Into<Decide>,
) -> Service {
    let conditions = [conditions, &[CLOSES]].concat();
    ground(id, name, articles, &conditions, materials, decide)
}

fn retirement() -> Service {
    closing(
        "retirement",
        ("退休提取", "withdrawal on retirement"),
        Articles::both("第24条第（2）项", "第24条第（6）项"),
        &[("达到法定退休年龄，或已办理退休", "the statutory age is reached, or already retired")],
        &[("提前退休的：退休证明", "when retired early: the retirement document")],
        Computed::Retirement,
    )
}

fn incapacity() -> Service {
    closing(
        "incapacity",
        ("完全丧失劳动能力提取", "withdrawal on loss of capacity to work"),
        Articles::both("第24条第（3）项", "第24条第（7）项"),
        &[(
            "完全丧失劳动能力，并与单位终止劳动关系，两项都要满足",
            "all capacity to work is lost and the employment has ended; both must hold",
        )],
        &[
            ("完全丧失劳动能力的证明", "proof that all capacity to work is lost"),
            ("终止劳动关系的证明", "proof that employment ended"),
        ],
        Computed::Incapacity,
    )
}

fn emigration() -> Service {
    closing(
        "emigration",
        ("出境定居提取", "withdrawal on settling abroad"),
        Articles::both("第24条第（4）项", "第24条第（8）项"),
        &[("已经出境定居", "settled abroad")],
        &[("出境定居的证明", "proof of settling abroad")],
        Computed::Emigration,
    )
}

fn death() -> Service {
    let death = closing(
        "death",
        ("职工死亡，继承人或受遗赠人提取", "withdrawal by heirs or legatees of a member who died"),
        Articles::both("第24条", "第24条"),
        &[
            ("职工死亡或被宣告死亡", "the member has died or been declared dead"),
            ("申请人是继承人或受遗赠人", "who applies is an heir or a legatee"),
            (
                "既无继承人也无受遗赠人的，余额纳入住房公积金增值收益",
                "with neither heir nor legatee the balance goes to the fund's surplus",
            ),
        ],
        &[
            ("死亡证明或宣告死亡的判决书", "the death certificate or the judgment that declares the death"),
            ("继承或受遗赠的凭据", "proof of the right to inherit"),
        ],
        Computed::Death,
    );
    Service { applicants: vec![Applicant::Heir], ..death }
}

fn leaving() -> Service {
    closing(
        "leaving",
        ("离职、离开本市提取", "withdrawal on leaving the employer or the city"),
        Articles::none(),
        &[
            ("已与单位终止劳动关系", "the employment has ended"),
            (
                "没有在新单位缴存；已缴存的办理转移",
                "no new employer contributes; otherwise the balance is transferred",
            ),
            ("本市怎样办理没有查到，由中心核定", "the city's rule was not found; the centre decides"),
        ],
        &[("终止劳动关系的证明", "proof that employment ended")],
        judged(
            "条例第24条没有列入离职提取，本市怎样办理也没有查到规定，由工作人员核定。",
            "Article 24 of the regulation lists no withdrawal on leaving, and no rule of the city was found: staff decide.",
        ),
    )
}
