//! 生活变故: what is asked here concerns illness and death, so that none of it stands in an address.

use super::Ground;
use super::common::{BALANCE, CLOSING, EMPLOYMENT_ENDED};
use crate::pages::public::question::{HAVE_NOT, Kind, Place, Question, YES_NO, joined};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[ILLNESS, INCAPACITY, DEATH];

const ILLNESS: Ground = Ground {
    id: "illness",
    area: routes::WITHDRAWAL,
    services: &["illness"],
    name: phrase("重大疾病", "Serious illness"),
    hint: phrase("看大病，自己负担的医疗费。", "What you bore yourself of the treatment."),
    title: phrase("看大病能提取吗？", "May I withdraw for a serious illness?"),
    lead: phrase(
        "报销以后自己负担的医疗费可以提取。填写的内容只在本机计算，不会上传。",
        "What you bore after reimbursement can be withdrawn. What you type stays on this device.",
    ),
    questions: &[
        Question::new(
            "patient",
            Kind::OneOf(&[
                ("myself", phrase("本人", "Myself")),
                ("family", phrase("配偶、子女、父母等家人", "My spouse, child, parent or other family")),
            ]),
            phrase("患病的是谁？", "Who is ill?"),
        )
        .private(),
        Question::new(
            "listed",
            YES_NO,
            phrase(
                "这种病在中心公布的重大疾病目录里吗？",
                "Is the illness on the centre’s list of serious illnesses?",
            ),
        )
        .hint("拿不准的，请打服务热线或到窗口问", "If you are not sure, ask by phone or at the counter")
        .private(),
        Question::new(
            "reimbursed",
            Kind::Date,
            phrase("医疗费是哪天报销的？", "When was the treatment reimbursed?"),
        )
        .hint("例如 2026-05-20，以报销结算单为准", "For example 2026-05-20, as in the statement")
        .private(),
        Question::new(
            "borne",
            Kind::Money,
            phrase("报销以后，个人负担了多少？", "How much did you bear after reimbursement?"),
        )
        .hint("看结算单上的个人负担金额", "The personal share in the statement")
        .private(),
        BALANCE,
        Question::new(
            "withdrawn_for_illness",
            Kind::Money,
            phrase("为这次治疗已经提取过多少？", "Withdrawn for this treatment so far"),
        )
        .at(Place::Detail)
        .private(),
    ],
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const INCAPACITY: Ground = Ground {
    id: "incapacity",
    area: routes::WITHDRAWAL,
    services: &["incapacity"],
    name: phrase("丧失劳动能力", "Unable to work"),
    hint: phrase(
        "完全丧失劳动能力并已离职，提取全部余额并销户。",
        "All capacity to work is lost and the employment has ended: all is paid, the account closed.",
    ),
    title: phrase("丧失劳动能力能提取吗？", "May I withdraw when I can no longer work?"),
    lead: phrase(
        "完全丧失劳动能力，并且与单位终止了劳动关系，可以提取全部余额并销户。",
        "Who can no longer work at all, and whose employment has ended, withdraws everything and closes the account.",
    ),
    questions: &joined::<5>(
        &[
            Question::new(
                "lost_all_capacity",
                YES_NO,
                phrase(
                    "劳动能力鉴定的结论是完全丧失劳动能力吗？",
                    "Does the assessment say that all capacity to work is lost?",
                ),
            )
            .hint(
                "由劳动能力鉴定机构出具；还没有鉴定的选“否”",
                "By the assessment authority; choose no if there is none yet",
            )
            .private(),
            EMPLOYMENT_ENDED.private(),
        ],
        CLOSING,
    ),
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const DEATH: Ground = Ground {
    id: "death",
    area: routes::WITHDRAWAL,
    services: &["death"],
    name: phrase("亲人去世", "A member has died"),
    hint: phrase(
        "缴存人去世，由继承人或受遗赠人提取。",
        "Heirs or legatees withdraw what a member left.",
    ),
    title: phrase("亲人去世，账户里的钱怎么领？", "A member has died: who receives the account?"),
    lead: phrase(
        "缴存人去世后，账户里的钱由继承人或受遗赠人提取，账户随后销户。",
        "After a member’s death the heirs or legatees withdraw the account, which is then closed.",
    ),
    questions: &[
        Question::new(
            "died",
            YES_NO,
            phrase("缴存人已经去世，或被法院宣告死亡了吗？", "Has the member died or been declared dead?"),
        )
        .hint("宣告失踪不算", "Declared missing is not enough")
        .private(),
        Question::new(
            "claimant",
            Kind::OneOf(&[
                ("heir", phrase("继承人", "An heir")),
                ("legatee", phrase("遗嘱里写明的受遗赠人", "A legatee named in the will")),
                ("nobody", phrase("既没有继承人，也没有受遗赠人", "There is neither")),
            ]),
            phrase("由谁来领？", "Who applies?"),
        )
        .private(),
        Question::new(
            "right_shown",
            HAVE_NOT,
            phrase(
                "有公证书、判决书或全体继承人的协议，说明由您领取吗？",
                "Is there a notarial deed, a judgment or an agreement of all heirs that you are to receive it?",
            ),
        )
        .private()
        .at(Place::Unless("claimant", "nobody")),
        Question::new(
            "sealed",
            YES_NO,
            phrase("单位已经把缴存人的账户封存了吗？", "Has the employer sealed the member’s account?"),
        )
        .hint("封存由单位办理，可以问单位经办人", "Employers do this: ask them"),
        Question::new(
            "loan_outstanding",
            HAVE_NOT,
            phrase(
                "缴存人还有没还清的公积金贷款吗？",
                "Is a provident fund loan of the member still being repaid?",
            ),
        ),
        Question::new("balance", Kind::Money, phrase("缴存人的账户余额", "Balance of the member’s account"))
            .hint("不知道的，可以带证明到窗口查", "If unknown, ask at the counter with the papers"),
    ],
    subject: Subject {
        granted: phrase("可以领取", "You can receive"),
        refused: phrase("现在还不能领取", "It cannot be received now"),
    },
    from_account: false,
    judged: None,
};
