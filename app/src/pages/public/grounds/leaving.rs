//! 退休或离开: grounds that close the account.

use super::common::{CLOSING, EMPLOYMENT_ENDED};
use super::{Ground, Judged};
use crate::pages::public::question::{BIRTH, HAVE_NOT, Place, Question, WORKER, YES_NO, joined};
use crate::routes;
use crate::text::phrase;
use crate::ui::Subject;

pub(super) const GROUNDS: &[Ground] = &[RETIREMENT, EMIGRATION, LEAVING];

const RETIREMENT: Ground = Ground {
    id: "retirement",
    area: routes::WITHDRAWAL,
    services: &["retirement"],
    name: phrase("退休", "Retirement"),
    hint: phrase(
        "达到法定退休年龄，提取全部余额并销户。",
        "You reach the retirement age: all is paid and the account closed.",
    ),
    title: phrase("退休能提取吗？", "May I withdraw on retirement?"),
    lead: phrase(
        "退休可以一次提取全部余额并销户。法定退休年龄按出生年月逐步延迟，这里一并算好。",
        "On retirement the whole balance is paid and the account closed. The statutory age rises step by step with the month of birth; it is worked out here.",
    ),
    questions: &joined::<6>(
        &[
            WORKER,
            BIRTH.hint(
                "例如 1966-05-06。只在本机使用，不会写进网址",
                "For example 1966-05-06. Used on this device only and kept out of the address",
            ),
            Question::new(
                "retired",
                HAVE_NOT,
                phrase("已经办好退休、有退休证明吗？", "Is there already a retirement document?"),
            )
            .at(Place::WhenAsked),
        ],
        CLOSING,
    ),
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const EMIGRATION: Ground = Ground {
    id: "emigration",
    area: routes::WITHDRAWAL,
    services: &["emigration"],
    name: phrase("出境定居", "Settling abroad"),
    hint: phrase(
        "已办妥出境定居，提取全部余额并销户。",
        "You have settled abroad: all is paid and the account closed.",
    ),
    title: phrase("出境定居能提取吗？", "May I withdraw on settling abroad?"),
    lead: phrase(
        "办妥出境定居的，可以提取全部余额并销户。出国工作、学习、探亲不是定居。",
        "Who has settled abroad withdraws everything and closes the account. Work, study or a visit abroad is not settling.",
    ),
    questions: &joined::<4>(
        &[Question::new(
            "settled_abroad",
            YES_NO,
            phrase(
                "已经办妥出境定居，并有定居证明吗？",
                "Have you settled abroad, and is there proof of it?",
            ),
        )
        .private()],
        CLOSING,
    ),
    subject: Subject::WITHDRAWAL,
    from_account: true,
    judged: None,
};

const LEAVING: Ground = Ground {
    id: "leaving",
    area: routes::WITHDRAWAL,
    services: &["leaving"],
    name: phrase("离职、离开本市", "Leaving the job or the city"),
    hint: phrase(
        "离职后怎么办：转走还是提取，由工作人员判断。",
        "After leaving: move the balance or withdraw it; staff decide.",
    ),
    title: phrase("离职后能提取吗？", "May I withdraw after leaving my job?"),
    lead: phrase(
        "离职不一定要提取：到新单位继续缴存的，余额可以转过去。",
        "Leaving need not mean withdrawing: with a new employer the balance moves along.",
    ),
    questions: &joined::<5>(
        &[
            EMPLOYMENT_ENDED,
            Question::new(
                "contributes_again",
                YES_NO,
                phrase(
                    "新单位（本市或外地）已经开始缴存了吗？",
                    "Does a new employer, here or elsewhere, contribute already?",
                ),
            ),
        ],
        CLOSING,
    ),
    subject: Subject {
        granted: phrase("全部提取是", "all of the account is"),
        refused: Subject::WITHDRAWAL.refused,
    },
    from_account: true,
    judged: Some(Judged {
        why: phrase(
            "条例第24条没有列入离职提取，本市怎样办理也没有查到规定，由工作人员核定。",
            "Article 24 of the regulation lists no withdrawal on leaving, and no rule of the city was found: staff decide.",
        ),
        next: &[
            phrase(
                "新单位已经缴存的，请办理转移；在外地的，办理异地转移接续。",
                "With a new employer, have the balance transferred; in another city, apply for an inter-city transfer.",
            ),
            phrase(
                "没有新单位的，请原单位先办理封存，再带终止劳动关系的证明到窗口咨询。",
                "Without one, have the account sealed and ask at the counter with the proof that employment ended.",
            ),
            phrase(
                "下面的问题能看出还差什么，结论以工作人员核定为准。",
                "The questions below show what is still missing; staff have the last word.",
            ),
        ],
    }),
};
