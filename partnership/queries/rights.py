"""The table of rights: which role may do what, and how far it reaches. See docs/roles.md."""

from enum import IntEnum, StrEnum

from partnership.vocabulary import OfficialRole


class Verb(StrEnum):
    """What an official may want to do."""

    READ_DRAFT = "read_draft"
    DRAFT = "draft"
    CHANGE = "change"
    SEND = "send"
    TAKE_BACK = "take_back"
    RETURN = "return"
    PUBLISH = "publish"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    ANSWER = "answer"
    TAKE_BACK_ANSWER = "take_back_answer"
    AGREE = "agree"
    REVISE = "revise"
    TRANSLATE = "translate"
    WITHHOLD = "withhold"
    PUBLISH_PLAN = "publish_plan"
    BASELINE = "baseline"
    DECLARE = "declare"
    READ_TEXT_DRAFT = "read_text_draft"
    READ_RECORD = "read_record"
    RECORD_SOURCE = "record_source"
    ANSWER_VALUE = "answer_value"
    CONFIRM_LEAD = "confirm_lead"
    CHECK_TEXT = "check_text"
    CHECK_FACT = "check_fact"
    MANAGE_ACCOUNT = "manage_account"
    ARRANGE = "arrange"
    SCHEDULE = "schedule"
    DELEGATE = "delegate"
    HAND_OVER = "hand_over"
    SUCCEED = "succeed"
    PAUSE = "pause"
    READ_ACCOUNT_LOG = "read_account_log"


class Reach(IntEnum):
    """How near a thing is to an official; a role reaches this far and nearer."""

    OWN_ORGANIZATION = 1
    OWN_PARTY = 2
    OTHER_PARTY = 3


_REPORTERS = {
    OfficialRole.CONTRIBUTOR: Reach.OWN_ORGANIZATION,
    OfficialRole.APPROVER: Reach.OWN_ORGANIZATION,
}
_APPROVERS = {OfficialRole.APPROVER: Reach.OWN_ORGANIZATION}
_COORDINATORS = {OfficialRole.COORDINATOR: Reach.OWN_PARTY}
RULES: dict[Verb, dict[OfficialRole, Reach]] = {
    Verb.READ_DRAFT: {
        **_REPORTERS,
        OfficialRole.COORDINATOR: Reach.OWN_PARTY,
        OfficialRole.AUDITOR: Reach.OWN_PARTY,
        OfficialRole.ADMINISTRATOR: Reach.OWN_PARTY,
    },
    Verb.DRAFT: _REPORTERS,
    Verb.CHANGE: _REPORTERS,
    Verb.SEND: _REPORTERS,
    Verb.TAKE_BACK: _REPORTERS,
    Verb.RETURN: _APPROVERS,
    Verb.PUBLISH: _APPROVERS,
    Verb.CORRECT: _REPORTERS,
    Verb.WITHDRAW: _APPROVERS,
    Verb.ANSWER: _APPROVERS,
    Verb.TAKE_BACK_ANSWER: _APPROVERS,
    Verb.AGREE: {**_APPROVERS, **_COORDINATORS},
    Verb.REVISE: _COORDINATORS,
    Verb.TRANSLATE: {OfficialRole.COORDINATOR: Reach.OTHER_PARTY},
    Verb.WITHHOLD: _COORDINATORS,
    Verb.PUBLISH_PLAN: _COORDINATORS,
    Verb.BASELINE: _COORDINATORS,
    Verb.DECLARE: _COORDINATORS,
    Verb.READ_TEXT_DRAFT: {**_COORDINATORS, OfficialRole.AUDITOR: Reach.OWN_PARTY},
    Verb.READ_RECORD: {
        OfficialRole.COORDINATOR: Reach.OTHER_PARTY,
        OfficialRole.AUDITOR: Reach.OTHER_PARTY,
    },
    Verb.RECORD_SOURCE: _COORDINATORS,
    Verb.ANSWER_VALUE: {**_APPROVERS, **_COORDINATORS},
    Verb.CONFIRM_LEAD: {**_APPROVERS, **_COORDINATORS},
    Verb.CHECK_TEXT: _COORDINATORS,
    Verb.CHECK_FACT: {**_APPROVERS, **_COORDINATORS},
    Verb.MANAGE_ACCOUNT: {OfficialRole.ADMINISTRATOR: Reach.OWN_PARTY},
    Verb.ARRANGE: _COORDINATORS,
    Verb.SCHEDULE: _APPROVERS,
    Verb.DELEGATE: {
        **_APPROVERS,
        **_COORDINATORS,
        OfficialRole.ADMINISTRATOR: Reach.OWN_PARTY,
    },
    Verb.HAND_OVER: {**_COORDINATORS, OfficialRole.ADMINISTRATOR: Reach.OWN_PARTY},
    Verb.SUCCEED: _COORDINATORS,
    Verb.PAUSE: _COORDINATORS,
    Verb.READ_ACCOUNT_LOG: {
        OfficialRole.AUDITOR: Reach.OWN_PARTY,
        OfficialRole.ADMINISTRATOR: Reach.OWN_PARTY,
    },
}
