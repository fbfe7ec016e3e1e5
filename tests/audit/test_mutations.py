"""A snapshot that was changed after its run is told from a good one: by the digests, and without them by the checks."""

import shutil
from pathlib import Path

import pytest

from tests.audit.mutations import MUTATIONS, Mutation, make_good
from zoneledger.audit.files import compare_digests, read_manifest
from zoneledger.audit.snapshot import check_snapshot
from zoneledger.config import RunConfig
from zoneledger.pipeline import run_pipeline

DIGESTS = {f"{kind}_{fault}" for kind in ("file", "page") for fault in ("digest", "is_there", "is_listed")} | {
    "manifest_digest"
}


@pytest.fixture(scope="module")
def published(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A snapshot in one shard, so that checking it is quick."""
    return run_pipeline(samples, tmp_path_factory.mktemp("one"), RunConfig.load(None, shard_digits=0)).snapshot


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(published, tmp_path / "s000001"))


def test_there_are_many_kinds_of_mutation() -> None:
    assert len({mutation.name for mutation in MUTATIONS}) == len(MUTATIONS) >= 40
    assert len({mutation.caught_by for mutation in MUTATIONS}) >= 30


def test_a_good_snapshot_has_no_errors(copy: Path) -> None:
    make_good(copy, recounted=True)
    audit = check_snapshot(copy)
    assert [finding for finding in audit.findings if finding.severity == "error"] == []
    assert audit.rows > 2000


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_a_mutation_is_caught(copy: Path, mutation: Mutation) -> None:
    mutation.mutate(copy)
    manifest, findings = read_manifest(copy)
    found = {finding.check for finding in [*findings, *compare_digests(copy, manifest)]}
    assert found & DIGESTS, "not caught by the digests"
    make_good(copy, recounted=mutation.recounted)
    errors = {finding.check: finding for finding in check_snapshot(copy).findings if finding.severity == "error"}
    assert mutation.caught_by in errors
    assert not errors.keys() & DIGESTS
    caught = errors[mutation.caught_by]
    assert caught.fix
    assert caught.files or caught.keys, "names neither a file nor a row"
