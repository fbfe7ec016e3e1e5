"""The command line. Exit codes: 0 done, 1 the run or a check failed, 2 wrong usage or nothing there to work on."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn

import typer
from rich.markdown import Markdown
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from zoneledger.audit.snapshot import check_snapshot
from zoneledger.audit.terminal import audit_parts
from zoneledger.config import ConfigError, RunConfig
from zoneledger.evaluate.calibration import reliability, tenth
from zoneledger.evaluate.direct import read_articles
from zoneledger.evaluate.documents import Annotated as Annotations
from zoneledger.evaluate.documents import GoldError, read_gold, read_snapshot
from zoneledger.evaluate.errors import Error, error_ledger, gains_and_losses, ledger_page
from zoneledger.evaluate.score import Scores, score_documents
from zoneledger.extract import EXTRACTOR
from zoneledger.ledger import Ledger, LedgerError, snapshot_folder
from zoneledger.mentions.zone_explained import explain_links, lines_of
from zoneledger.publish.snapshot import CURRENT
from zoneledger.report import terminal, terminal_explain
from zoneledger.report.document_page import document_page
from zoneledger.report.document_pages import find_document, write_pages
from zoneledger.report.evidence import UnknownRecordError, view_of
from zoneledger.report.explain import ExplainError, explain_file
from zoneledger.report.inventory import table_inventory
from zoneledger.report.layout import REPORT
from zoneledger.visible import VisibleConsole, visible_json

app = typer.Typer(
    name="zoneledger",
    help="From local news on China's development zones to tables of projects, zones and events.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
_PIPE_COLUMNS: Final = 140
# Progress and errors go to the standard error, results to the standard output, so that scripts can read them.
# A pipe or file has no width; eighty columns, which is assumed of one, would cut the names of rules in two.
_out = VisibleConsole(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else _PIPE_COLUMNS)
_err = VisibleConsole(stderr=True, highlight=False)

Json = Annotated[bool, typer.Option("--json", help="Print JSON for scripts instead of text for people.")]
ConfigOption = Annotated[
    Path | None, typer.Option("--config", help="YAML file of settings; see docs/configuration.md.")
]
WorkersOption = Annotated[int, typer.Option("--workers", min=1, help="Number of processes that read documents.")]
OutputArgument = Annotated[Path, typer.Argument(help="Folder of snapshots.")]
GoldArgument = Annotated[Path, typer.Argument(help="Folder of annotations: NAME.txt with NAME.json.")]
OnlyOption = Annotated[str | None, typer.Option("--only", help="Names or prefixes of documents, comma-separated.")]


def main() -> None:
    """Run the command line; known errors end in one line that names the file and the fix."""
    try:
        app()
    except (ConfigError, ExplainError, GoldError, LedgerError, UnknownRecordError) as error:
        _fail(str(error), code=2)


def _fail(message: str, code: int) -> NoReturn:
    _err.print(f"zoneledger: {message}", style="red", markup=False, soft_wrap=True)
    sys.exit(code)


def _print_json(value: object) -> None:
    sys.stdout.write(visible_json(json.dumps(value, ensure_ascii=False, indent=2, default=str)) + "\n")


def _print_version(asked: bool) -> None:
    if asked:
        _out.print(f"zoneledger {version('zoneledger')}, extractor {EXTRACTOR}", markup=False)
        raise typer.Exit


@app.callback()
def common(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """From local news on China's development zones to tables of projects, zones and events."""


@contextmanager
def _progress_bars() -> Iterator["_Bars"]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=_err, transient=True, disable=not _err.is_terminal) as progress:
        yield _Bars(progress)


class _Bars:
    """One bar for each stage of a run, made when the stage first reports."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._bars: dict[str, Any] = {}

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self._bars:
            self._bars[stage] = self._progress.add_task(stage, total=total)
        self._progress.update(self._bars[stage], completed=done, total=total)


@app.command()
def run(
    raw: Annotated[Path, typer.Argument(help="Folder of articles: .txt, .md, .html, .jsonl, .jsonl.gz")] = Path("raw"),
    output: OutputArgument = Path("output"),
    *,
    as_of: Annotated[
        datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], help="Day on which the ledger is read.")
    ] = None,
    gold: Annotated[
        Path | None, typer.Option("--gold", help="Folder of annotations; the report scores the articles among them.")
    ] = None,
    config: ConfigOption = None,
    workers: WorkersOption = 1,
    as_json: Json = False,
) -> None:
    """Read all articles below RAW and publish a new snapshot of the tables in OUTPUT, with a report."""
    settings = RunConfig.load(config, as_of=as_of.date() if as_of else None, gold=gold)
    # Prefect takes seconds to import; commands that do not run the flow should not wait for it.
    from flows.embedded import RunFailedError, run_embedded  # noqa: PLC0415

    try:
        with _progress_bars() as bars:
            result = run_embedded(raw, output, settings, workers, bars)
    except RunFailedError as error:
        _fail(str(error), code=error.exit_code)
    if as_json:
        _print_json(result.summary)
        return
    _out.print(Markdown(result.markdown) if _out.is_terminal else result.markdown, markup=False)
    _out.print(f"report: {output / CURRENT / REPORT}", markup=False)


@app.command()
def schedule(
    raw: Annotated[Path, typer.Argument(help="Folder of articles.")] = Path("raw"),
    output: OutputArgument = Path("output"),
    *,
    cron: Annotated[str, typer.Option("--cron", help="When to run, as a cron line.")] = "0 6 * * *",
    timezone: Annotated[str, typer.Option("--timezone", help="Time zone of the cron line, say Europe/Berlin.")] = (
        "Asia/Shanghai"
    ),
    port: Annotated[int, typer.Option("--port", help="Port of the local Prefect server.")] = 4200,
    config: ConfigOption = None,
    workers: WorkersOption = 1,
) -> None:
    """Start a Prefect server on this machine and run the ledger on a schedule, until interrupted."""
    settings = RunConfig.load(config).model_dump(mode="json")
    from flows.schedule import ScheduleError, ServerError, daily_schedule, serve_daily  # noqa: PLC0415 - see run

    if not raw.is_dir():
        _fail(f"{raw}: no such folder; name the folder that holds the articles", code=2)
    try:
        when = daily_schedule(cron, timezone)
    except ScheduleError as error:
        _fail(str(error), code=2)
    _err.print(f"Prefect on http://127.0.0.1:{port}; build-ledger/daily runs at '{cron}' ({timezone})", soft_wrap=True)
    _err.print("stop with Ctrl-C")
    try:
        serve_daily(raw.resolve(), output.resolve(), settings, when, port, workers)
    except ServerError as error:
        _fail(str(error), code=1)
    except KeyboardInterrupt:
        _err.print("stopped")


def _compared(
    gold: Path, output: Path | None, only: str | None
) -> tuple[dict[str, Annotations], dict[str, Annotations]]:
    """The gold documents asked for, and what the snapshot says of them; without one they are read here and now."""
    told = read_gold(gold)
    if only:
        wanted = tuple(only.split(","))
        told = {name: document for name, document in told.items() if name.startswith(wanted)}
    names = ("documents", "mentions", "statements", "zones")
    ledger = Ledger(output) if output else None
    predicted = read_snapshot({name: ledger.table(name) for name in names} if ledger else read_articles(gold))
    if not set(told) & set(predicted):
        _fail(f"{output}: holds none of the {len(told)} documents of {gold}; run zoneledger on {gold} first", code=2)
    return told, predicted


@app.command()
def score(
    gold: GoldArgument,
    output: Annotated[Path | None, typer.Argument(help="Folder of snapshots.")] = None,
    *,
    only: OnlyOption = None,
    errors: Annotated[int, typer.Option("--errors", help="Show up to N misses and N wrong records of a kind.")] = 0,
    as_json: Json = False,
) -> None:
    """Score a snapshot against annotated articles; without OUTPUT, the articles are read here and now."""
    scores = score_documents(*_compared(gold, output, only))
    if as_json:
        _print_json(asdict(scores))
    else:
        _print_scores(scores, errors)


@app.command()
def errors(
    gold: GoldArgument,
    output: Annotated[Path | None, typer.Argument(help="Folder of snapshots.")] = None,
    *,
    only: OnlyOption = None,
    page: Annotated[Path | None, typer.Option("--page", help="Write every error to this Markdown file.")] = None,
    save: Annotated[Path | None, typer.Option("--save", help="Keep the errors in this JSON file.")] = None,
    against: Annotated[Path | None, typer.Option("--against", help="Show gains and losses since this file.")] = None,
) -> None:
    """List what is missed and wrong in annotated articles, by phenomenon, and how reliable the rest is.

    OUTPUT is a snapshot of a run on these articles; without it, they are read here and now.
    """
    told, predicted = _compared(gold, output, only)
    found = error_ledger(told, predicted)
    _out.print(terminal.error_table(found))
    classes = {"binding": lambda s: str(s["binding"]), "confidence": lambda s: tenth(s["confidence"])}
    _out.print(terminal.reliability_table(reliability(told, predicted, classes)))
    if page:
        page.write_text(ledger_page(found), encoding="utf-8")
        _err.print(f"every error: {page}")
    if save:
        save.write_text(json.dumps([asdict(error) for error in found], ensure_ascii=False, indent=1), encoding="utf-8")
    if against:
        before = [Error(**error) for error in json.loads(against.read_text(encoding="utf-8"))]
        gains, losses = gains_and_losses(before, found)
        _out.print(f"{len(gains)} errors gone, {len(losses)} new")
        for sign, changed in (("+", gains), ("-", losses)):
            for error in changed:
                where = f"{error.kind} {error.phenomenon} {error.outcome} {error.document}"
                _out.print(f"{sign} {where}: {error.told or error.read}", markup=False, soft_wrap=True)


def _print_scores(scores: Scores, errors: int) -> None:
    _out.print(terminal.score_table(scores))
    value, low, high = scores.headline
    _out.print(f"headline {value:.3f} ({low:.3f}-{high:.3f}) over {scores.documents} documents")
    if scores.absent:
        _out.print(f"absent from the output: {', '.join(scores.absent)}")
    for kind, lines in scores.errors.items() if errors else ():
        shown = [line for word in (" missed ", " wrong ") for line in [x for x in lines if word in x][:errors]]
        if shown:
            _out.print(f"\n{kind}", *(f"  {line}" for line in shown), sep="\n", markup=False)


@app.command()
def show(
    identifier: Annotated[str, typer.Argument(help="A document_id or the identifier of a record.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder of snapshots.")] = Path("output"),
    *,
    as_json: Json = False,
) -> None:
    """Show a document or record with the words that prove each value."""
    view = view_of(Ledger(output), identifier)
    if as_json:
        _print_json(asdict(view))
        return
    for part in terminal.evidence_parts(view):
        _out.print(part)


@app.command()
def view(
    document: Annotated[str, typer.Argument(help="A document_id, or the source of a document (its path below RAW).")],
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder of snapshots.")] = Path("output"),
    *,
    to: Annotated[Path | None, typer.Option("--to", help="Folder for the page instead of the snapshot.")] = None,
    open_it: Annotated[bool, typer.Option("--open", help="Open the page in the browser.")] = False,
) -> None:
    """Write the evidence page of a document: the article with all that was read in it. Prints the page's path."""
    ledger = Ledger(output)
    try:
        (path,) = write_pages(ledger, [find_document(ledger, document)], to)
    except OSError as error:
        _fail(f"{error.filename}: {error.strerror}; name a folder to write to with --to", code=2)
    _out.print(str(path), markup=False)
    if open_it:
        typer.launch(path.resolve().as_uri())


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A file with an article: .txt, .md, .html, .jsonl, each also .gz")],
    *,
    record: Annotated[int | None, typer.Option("--record", min=1, help="Which article of a .jsonl file.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Write the page to this file.")] = None,
    as_json: Json = False,
) -> None:
    """Read one article and show what was made of it: mentions, statements, rules, and what was left unbound and why."""
    told = explain_file(file, record)
    if html:
        page = document_page(told.document, told.mentions, told.statements, told.unbound, resolved=False)
        html.write_text(page, encoding="utf-8", errors="replace")
        _err.print(f"page: {html}", markup=False, soft_wrap=True)
    if as_json:
        _print_json(asdict(told))
        return
    for part in terminal_explain.explanation_parts(told):
        _out.print(part)


@app.command()
def zones(
    text: Annotated[str, typer.Argument(help="A name, or a sentence that names zones.")],
    *,
    publisher: Annotated[str | None, typer.Option(help="The newspaper or office, whose place may decide.")] = None,
    as_json: Json = False,
) -> None:
    """Show which zones the names in a text link to, and why."""
    links = explain_links(text, "zh" if any("\u3400" <= char <= "\u9fff" for char in text) else "en", publisher)
    if as_json:
        _print_json([asdict(link) for link in links])
    elif not links:
        _out.print("no name of a zone found")
    for link in () if as_json else links:
        _out.print(f"{link.text} -> {link.zone_id or 'undecided'} ({link.confidence:.2f}, {link.rule})", markup=False)
        for zone_id, features in link.candidates:
            told = ", ".join(f"{name} {points:+.1f}" for name, points in features.items()) or "nothing speaks for it"
            _out.print(f"    {zone_id}: {told}", markup=False)
        if link.zone is not None:
            for line in lines_of(link.zone):
                _out.print(f"    {line}", markup=False)


@app.command()
def tables(output: OutputArgument = Path("output"), *, as_json: Json = False) -> None:
    """List the tables of the current snapshot: rows, columns, partitions."""
    inventory = table_inventory(Ledger(output))
    if as_json:
        _print_json([asdict(entry) for entry in inventory])
    else:
        _out.print(terminal.inventory_table(inventory))


@app.command()
def check(
    output: OutputArgument = Path("output"),
    *,
    strict: Annotated[bool, typer.Option("--strict", help="Fail on warnings too.")] = False,
    as_json: Json = False,
) -> None:
    """Check the current snapshot in full: files, tables, sums. Exits with 1 where an error is found."""
    audit = check_snapshot(snapshot_folder(output))
    if as_json:
        _print_json(audit.as_row())
    else:
        for part in audit_parts(audit):
            _out.print(part)
    if audit.count("error") or (strict and audit.count("warning")):
        sys.exit(1)


if __name__ == "__main__":
    main()
