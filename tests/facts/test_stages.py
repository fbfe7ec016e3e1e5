"""Which words tell of which stage, and whether they tell of a deed, a plan or of nothing."""

import pytest

from tests.facts.telling import hits_of, types_of

TYPES = [  # words, what they tell
    ("The two sides signed a framework agreement.", "signing"),
    ("A project of new glass took root in the park.", "signing"),
    ("The company has reached a cooperation intention with the park.", "intent"),
    ("The plant obtained the environmental impact approval.", "approval"),
    ("The firm won the land in one auction.", "land_supply"),
    ("The plant broke ground.", "construction_start"),
    ("The foundation stones of four workshops were laid.", "construction_start"),
    ("Construction of the second hall has begun.", "construction_start"),
    ("The roof of the hall has been sealed.", "construction_progress"),
    ("The main body was completed.", "construction_progress"),
    ("Equipment is being installed.", "construction_progress"),
    ("The hall was completed and accepted.", "construction_completion"),
    ("The kiln was ignited.", "trial_production"),
    ("The line entered trial production.", "trial_production"),
    ("The factory was officially put into production.", "production_start"),
    ("The first product rolled off the production line.", "production_start"),
    ("The road was opened to traffic.", "production_start"),
    ("The base expanded its production capacity.", "expansion"),
    ("The works were put on hold.", "suspension"),
    ("The plant reached full capacity.", "operation"),
    ("The park was upgraded to a national zone.", "zone_designation"),
    ("双方签订投资协议。", "signing"),
    ("企业与园区达成合作意向。", "intent"),
    ("工厂取得施工许可证。", "approval"),
    ("公司竞得土地。", "land_supply"),
    ("厂房破土动工。", "construction_start"),
    ("厂房主体已封顶。", "construction_progress"),
    ("设备陆续进场。", "construction_progress"),
    ("生产线竣工验收。", "construction_completion"),
    ("装置投料试生产。", "trial_production"),
    ("工厂正式投产。", "production_start"),
    ("首台整车下线。", "production_start"),
    ("企业增资扩产。", "expansion"),
    ("工程停建。", "suspension"),
    ("工厂满负荷生产。", "operation"),
    ("园区升级为国家级开发区。", "zone_designation"),
]


@pytest.mark.parametrize(("text", "event_type"), TYPES)
def test_words_tell_their_stage(text: str, event_type: str) -> None:
    assert event_type in types_of(text)


def test_the_longest_phrase_wins() -> None:
    assert types_of("The line started trial production.") == {"trial_production"}
    assert types_of("工厂建成投产。") == {"construction_completion", "production_start"}


NOTHING = [  # text, why it tells of no stage
    ("The hall has not been completed.", "denied"),
    ("No new contracts were signed.", "denied"),
    ("Once it is put into production, the line will employ 300 people.", "a condition"),
    ("From groundbreaking to completion a project needs much care.", "the ends of a span that no one has passed"),
    ("The county started a survey of its rivers.", "what starts is no work"),
    ("The county completed an investment of 3 billion yuan.", "what is completed is money"),
    ("The meeting was opened by the mayor.", "what opens is a meeting"),
    ("厂房尚未开工。", "denied"),
    ("达产后年产值10亿元。", "a condition"),
    ("全部建成达产后年产值10亿元。", "a condition shared by two stages"),
    ("从签约到开工，项目建设要有专人服务。", "the ends of a span that no one has passed"),
    ("完成工业投资30亿元。", "what is completed is money"),
]


@pytest.mark.parametrize(("text", "why"), NOTHING)
def test_what_is_no_happening(text: str, why: str) -> None:
    told = {h.event_type for h in hits_of(text) if h.polarity == "told" and h.of_project and not h.nominal}
    assert not told & {"construction_start", "construction_completion", "production_start", "signing", "operation"}, why


MODALITIES = [  # text, event type, modality
    ("The plant was completed in May.", "construction_completion", "occurred"),
    ("The plant will be completed in May.", "construction_completion", "planned"),
    ("The plant is expected to be completed and put into production.", "production_start", "planned"),
    ("It strives to be put into production within a year.", "production_start", "planned"),
    ("The company aims to break ground soon.", "construction_start", "planned"),
    ("Completion is scheduled for next year.", "construction_completion", "planned"),
    ("The hall has been capped and will be completed soon.", "construction_completion", "planned"),
    ("The hall has been capped and will be completed soon.", "construction_progress", "occurred"),
    ("The workshop is under construction.", "construction_progress", "ongoing"),
    ("Of the planned 40 looms, 30 have been installed.", "construction_progress", "occurred"),
    ("项目已开工。", "construction_start", "occurred"),
    ("项目计划明年开工、后年投产。", "production_start", "planned"),
    ("项目有望年内竣工。", "construction_completion", "planned"),
    ("二期正在进行设备安装。", "construction_progress", "ongoing"),
    ("双方仍在磋商。", "intent", "ongoing"),
    ("未来科技城竣工。", "construction_completion", "occurred"),
    ("比原计划提前一个月竣工。", "construction_completion", "occurred"),
]


@pytest.mark.parametrize(("text", "event_type", "modality"), MODALITIES)
def test_tense(text: str, event_type: str, modality: str) -> None:
    assert [h.modality for h in hits_of(text) if h.event_type == event_type and h.polarity == "told"][:1] == [modality]


def test_a_first_plan_is_superseded() -> None:
    (hit,) = [h for h in hits_of("The plant was originally planned to be completed in May.") if h.of_project]
    assert (hit.polarity, hit.modality) == ("superseded", "planned")
    (hit,) = [h for h in hits_of("项目原计划5月竣工。") if h.of_project]
    assert (hit.polarity, hit.modality) == ("superseded", "planned")
