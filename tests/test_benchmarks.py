"""The scripts that time the stages call these as the pipeline does."""

import importlib.util
from collections import defaultdict
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parent.parent / "benchmarks"
TEXTS = [
    "8 projects signed\n\nOn June 10, 2021, Chengde High-tech Zone signed 8 projects with 2 billion yuan.",
    "8个项目签约\n\n2021年6月10日，常州高新区签约项目8个，总投资20亿元，其中云帆轴承项目投资3亿元。",
]


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, SCRIPTS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not SCRIPTS.is_dir(), reason="the benchmarks are not part of an installed package")
def test_throughput_times_every_stage() -> None:
    spent: defaultdict[str, float] = defaultdict(float)
    script("throughput").timed_pass(TEXTS, spent)
    assert {"read", "segments", "money", "zones", "organizations", "projects", "extraction, all", "rows"} <= set(spent)
    assert all(seconds >= 0 for seconds in spent.values())
