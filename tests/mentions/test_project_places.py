"""Parks and plants that are told at work: their site, their walls, the state they are in."""

import pytest

from tests.mentions.test_project_lists import names_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("走进衡阳高新区天润医疗器械产业园建设现场，工人们正在浇筑基础。", ["天润医疗器械产业园"]),
        ("在天润医疗器械产业园施工现场，塔吊林立。", ["天润医疗器械产业园"]),
        ("项目落户天润医疗器械产业园建设的厂房。", []),
        ("At the site of the Tianrun medical device industrial park in Hengyang High-tech Zone, workers were busy.",
         ["Tianrun medical device industrial park"]),
        ("The Yunda smart logistics park in Hengyang High-tech Zone is taking shape.", ["Yunda smart logistics park"]),
        ("Workers laid the foundations of the Gaotong data center.", ["Gaotong data center"]),
        ("Bosheng plans to put its vaccine base into operation by the end of the year.", ["vaccine base"]),
        ("A firm in Songmu Industrial Park of Hengyang hired 200 people.", []),
    ],
)  # fmt: skip
def test_a_park_with_a_site_is_being_built(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Works now under way in Hengyang High-tech Zone: a gypsum board line, the Toven cold chain park and the Marlo feed mill.",
         ["gypsum board line", "Toven cold chain park", "Marlo feed mill"]),
        ("Among the works in progress in Hengyang High-tech Zone are a paper cup workshop and the Marlo sewage plant.",
         ["paper cup workshop", "Marlo sewage plant"]),
        ("The works of art in Hengyang High-tech Zone are a gift and a symbol.", []),
        ("Two contracts were signed in Hengyang High-tech Zone, one for a yacht engine plant, the other for a pet food factory.",
         ["yacht engine plant", "pet food factory"]),
        ("In Hengyang High-tech Zone, Marlo Shopping Mall was built by Marlo Shopping Center Co., Ltd.", ["Marlo Shopping Mall"]),
        ("Hengyang High-tech Zone, a project for boosting the economy, was upgraded.", []),
        ("The 30,000-square-meter workshop for solar equipment in Hengyang High-tech Zone was taken into use last year.", ["workshop for solar equipment"]),
        ("Toven Co., Ltd. broke ground on a factory for medical valves in the Hengyang High-tech Zone.", ["factory for medical valves"]),
        ("Toven Group has been granted land in Hengyang High-tech Zone for a lithium foil mill.", ["lithium foil mill"]),
        ("Work is being stepped up on the Toven axle plant and the Marlo bearing base in Hengyang High-tech Zone.",
         ["Toven axle plant", "Marlo bearing base"]),
        ("The plant and equipment of a firm in Hengyang High-tech Zone were sold.", []),
        ("In Hengyang High-tech Zone, the frame of the Marlo bearing workshop was hoisted.", ["Marlo bearing workshop"]),
    ],
)  # fmt: skip
def test_works_are_listed_and_joined_like_projects(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The mayor visited the Toven fish feed and Marlo wheelchair projects in Hengyang High-tech Zone.",
         ["Toven fish feed", "Marlo wheelchair"]),
        ("The toothbrush project that Toven Group signed last month broke ground in Hengyang High-tech Zone.",
         ["toothbrush"]),
        ("Projects signed in Hengyang High-tech Zone: Toven's freezers, Marlo's wheelchairs and Kaida's fish feed.",
         ["freezers", "wheelchairs", "fish feed"]),
        ("The Toven axle, Marlo bearing and Kaida gasket plants all went into production in Hengyang High-tech Zone.",
         ["Toven axle", "Marlo bearing", "Kaida gasket"]),
        ("The Toven axle and Marlo bearing plants of Hengyang High-tech Zone pay high wages.", []),
        ("The projects cover a freezer line by Toven and a wheelchair workshop by Marlo in Hengyang High-tech Zone.",
         ["freezer line", "wheelchair workshop"]),
    ],
)  # fmt: skip
def test_things_of_firms_are_names(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("日本松井公司计划扩建其在遂宁高新区的阀门工厂。", ["阀门工厂"]),
        ("凌峰集团在台州湾新区的年产8万台水泵工厂已具备投产条件。", ["年产8万台水泵工厂"]),
        ("双方约定，后者将在区内建设电机壳体生产基地。", ["电机壳体生产基地"]),
        ("要把全区建成千亿级电机产业基地。", []),
        ("投资3亿元的第二污水处理厂已经通水。", ["第二污水处理厂"]),
        ("瑞丰食品出资2亿元建造的速冻中央工厂月底完工。", ["速冻中央工厂"]),
        ("投资9亿元的云湖城市综合体、投资3亿元的万豪国际酒店正在进行主体施工。", ["云湖城市综合体", "万豪国际酒店"]),
        ("凯泽生物质燃料生产线上，工人正在调试设备。", ["凯泽生物质燃料生产线"]),
        ("公司计划投资2亿元新上一条全自动米粉生产线，明年投产。", ["全自动米粉生产线"]),
        ("鲁光农机产业园落子遂宁高新区，总投资8亿元。", ["鲁光农机产业园"]),
        ("区里为昆仑服务器整机项目配备了专班。", ["昆仑服务器整机"]),
    ],
)  # fmt: skip
def test_a_plant_is_told_by_its_owner_its_cost_its_number_or_its_stage(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The steel structure of the second workshop of Toven Power Battery Industrial Park has been basically completed in Hengyang High-tech Zone.",
         ["Toven Power Battery Industrial Park"]),
        ("With an input of 3.8 billion yuan, Marlo Auto City in Hengyang High-tech Zone began to take shape.",
         ["Marlo Auto City"]),
        ("Toven Hydrogen Energy Industrial Park, a venture of 10 billion yuan, laid its foundation stone in Hengyang High-tech Zone.",
         ["Toven Hydrogen Energy Industrial Park"]),
        ("The mayor visited Marlo Wine Estate, Kaida Prefabricated Component Base and Toven Culture Town to inspect the progress of the works in Hengyang High-tech Zone.",
         ["Marlo Wine Estate", "Kaida Prefabricated Component Base", "Toven Culture Town"]),
        ("The delegation went to the Marlo vehicle door, Kaida graphene film and Toven precursor project sites in Hengyang High-tech Zone.",
         ["Marlo vehicle door", "Kaida graphene film", "Toven precursor"]),
        ("The workers of Toven Power Battery Industrial Park in Hengyang High-tech Zone were praised.", []),
        ("In Toven Power Battery Industrial Park, 20 firms of Hengyang High-tech Zone started production.", []),
    ],
)  # fmt: skip
def test_parks_are_told_by_what_they_do_their_parts_and_who_sees_them(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Norvex Valve Co. signed a contract with Hengyang High-tech Zone to build an industrial valve base.", ["valve base"]),
        ("Norvex Valve Co. started production at its valve plant in Hengyang High-tech Zone on May 3.", ["valve plant"]),
        ("Norvex Valve Co. began commercial production at its valve plant in Hengyang High-tech Zone.", ["valve plant"]),
        ("Production began on Monday at the valve plant of Norvex Valve Co. in Hengyang High-tech Zone.", ["valve plant"]),
        ("The first valve rolled off the line at the brass valve plant of Norvex Valve Co. in Hengyang High-tech Zone.", ["brass valve plant"]),
        ("Hengyang High-tech Zone signed up Norvex Valve Co. on May 9 for a brass valve plant.", ["brass valve plant"]),
        ("Hengyang High-tech Zone and Norvex Valve Co. signed an agreement on May 9 for a brass valve plant.", ["brass valve plant"]),
        ("Hong Kong-based Norvex opened its Hengyang cold chain logistics park on May 9 in Hengyang High-tech Zone.",
         ["Hengyang cold chain logistics park"]),
        ("The 600 million yuan gear casting and forging project of Norvex Valve Co. started in Hengyang High-tech Zone.", ["gear casting and forging"]),
        ("A plan of 600 million yuan gear casting and forging project started in Hengyang High-tech Zone.", ["gear casting and forging"]),
        ("It is the largest single industrial project that Hengyang High-tech Zone has attracted.", []),
        ("The group is looking for land in Hengyang High-tech Zone to build a project of the same type.", []),
    ],
)  # fmt: skip
def test_what_begins_in_a_plant_and_what_it_is_agreed_on_tell_it(text: str, names: list[str]) -> None:
    assert names_in(text) == names
