package dev.leverage.html;

import dev.leverage.format.Limits;
import dev.leverage.format.ReadOptions;
import dev.leverage.record.Block;
import dev.leverage.source.Deadline;
import dev.leverage.source.Limit;
import dev.leverage.source.Location;
import dev.leverage.source.Problem;
import dev.leverage.source.ProblemCode;
import dev.leverage.source.Problems;
import dev.leverage.table.DayHeading;
import dev.leverage.table.DocumentReader;
import dev.leverage.table.DocumentTable;
import dev.leverage.table.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Divides a page into days, and a day into prose and tables. */
final class PageReading {

  private static final Set<String> PROSE =
      Set.of("p", "ul", "ol", "dl", "pre", "blockquote", "hr", "figcaption", "summary");

  private static final String HEADING = "the heading";

  private final Limits limits;
  private final Vocabulary vocabulary;
  private final Problems problems;
  private final Places places;
  private final LeftOut leftOut;
  private final ProseMarkdown prose;
  private final PageContent pageContent;
  private final List<DayDraft> days = new ArrayList<>();
  private DayDraft day = new DayDraft();
  private boolean anyHeadingIsTitle;

  private PageReading(Document document, PageText page, ReadOptions options, Problems problems) {
    this.limits = options.limits();
    this.vocabulary = Vocabulary.of(options);
    this.problems = problems;
    this.places = new Places(page);
    this.leftOut = new LeftOut(places);
    this.prose = new ProseMarkdown(places, limits, problems, leftOut);
    this.pageContent = PageContent.of(document, leftOut, places, vocabulary);
    days.add(day);
  }

  static PageReading read(
      PageText page, ReadOptions options, Deadline deadline, Problems problems) {
    Document document = PageParsing.parse(page, options.limits(), deadline, problems);
    PageReading reading = new PageReading(document, page, options, problems);
    reading.read(document);
    return reading;
  }

  /** Returns a reader of the days. */
  DocumentReader reader(String file, ReadOptions options) {
    if (days.size() == 1 && !day.content().hasDays()) {
      day.content().mayBeDatedBy(file);
    }
    if (!day.content().hasDays()) {
      days.forEach(draft -> draft.reportContradictions(problems));
    }
    return DocumentReader.of(days.stream().map(DayDraft::described).toList(), options, problems);
  }

  private void read(Document document) {
    pageContent.roots().forEach(this::enter);
    leftOut.report(problems);
    if (days.stream().anyMatch(DayDraft::hasTasks)) {
      days.forEach(draft -> draft.content().keepDaysAsProse());
    } else if (!day.content().hasDays()) {
      problems.add(
          Problem.mismatch(
              ProblemCode.NO_TABLE,
              places.ofPage(),
              "a table of tasks with headers such as \"Task\", \"Human Est.\" and \"Claude\"",
              "none"));
    }
    if (days.size() == 1) {
      PageDetails.takeTitle(document, day, places);
      PageDetails.takeHead(document, day, places);
    }
  }

  private void enter(Element container) {
    if (pageContent.isTaskArticle(container)) {
      beginArticle(container);
    }
    walk(container);
  }

  private void beginArticle(Element article) {
    if (day.hasTasks()) {
      begin();
    } else if (pageContent.hasSeveralArticles()) {
      day.demoteHeading();
    }
    anyHeadingIsTitle = article.selectFirst("h1") == null && !day.isHeaded();
  }

  private void begin() {
    day = new DayDraft();
    days.add(day);
  }

  private void walk(Element container) {
    List<Node> run = new ArrayList<>();
    for (Node node : container.childNodes()) {
      if (node instanceof Element element && PageParts.isChrome(element)) {
        readChrome(element);
      } else if (node instanceof Element element && PageParts.isBlock(element)) {
        addParagraph(run);
        readBlock(element);
      } else {
        run.add(node);
      }
    }
    addParagraph(run);
  }

  /** A header or footer is not prose, but often says title, date and tags. */
  private void readChrome(Element element) {
    leftOut.add(element);
    String name = element.normalName();
    if (name.equals("header") || name.equals("footer")) {
      Element heading = element.selectFirst("h1, h2");
      if (heading != null && name.equals("header")) {
        readHeading(heading, PageParts.headingLevel(heading));
      }
      PageDetails.take(element, day, places);
    }
  }

  private void readBlock(Element element) {
    int level = PageParts.headingLevel(element);
    if (level > 0) {
      readHeading(element, level);
    } else if (element.normalName().equals("table")) {
      readTable(element);
    } else if (pageContent.isOtherArticle(element)) {
      leftOut.add(element);
    } else if (PageDetails.isAllDetails(element)) {
      PageDetails.take(element, day, places);
    } else if (isProse(element)) {
      PageDetails.take(element, day, places);
      add(prose.block(element), element);
    } else {
      PageDetails.takeTagList(element, day, places);
      enter(element);
    }
  }

  /** Without a document type, a table does not end the paragraph before it, but stands in it. */
  private static boolean isProse(Element element) {
    boolean paragraph = element.normalName().equals("p");
    return PROSE.contains(element.normalName())
        && !(paragraph && element.children().stream().anyMatch(PageParts::isBlock));
  }

  private void addParagraph(List<Node> run) {
    if (!run.isEmpty()) {
      for (Node node : run) {
        if (node instanceof Element element) {
          PageDetails.take(element, day, places);
        }
      }
      Optional<Node> first = run.stream().filter(PageReading::shows).findFirst();
      first.ifPresent(node -> add(prose.paragraph(run), node));
      run.clear();
    }
  }

  private static boolean shows(Node node) {
    return node instanceof Element
        || (node instanceof org.jsoup.nodes.TextNode text && !text.isBlank());
  }

  private void add(String markdown, Node node) {
    if (markdown.isBlank()) {
      return;
    }
    if (markdown.length() > limits.cellLength()) {
      throw problems.failure(
          Limit.CELL_LENGTH.exceeded(
              places.ofText(node),
              limits.cellLength(),
              "characters of prose",
              String.valueOf(markdown.length())));
    }
    day.content().add(new Block.Prose(markdown), places.ofText(node));
  }

  private void readHeading(Element element, int level) {
    String text = PlainText.of(element);
    if (text.isEmpty()) {
      return;
    }
    Optional<LocalDate> date = DayHeading.date(text);
    boolean alone = level > 1 && DayHeading.onlyDate(text).isPresent();
    Block.Heading heading = new Block.Heading(level, prose.heading(element));
    Location location = places.ofText(element);
    if (day.hasTasks() && date.isPresent() && (level == 1 || alone)) {
      begin();
      day.takeHeading(alone ? DayHeading.standard(date) : text, heading, location);
      day.addDate(new DayDate(date.get(), HEADING, location));
    } else if ((level == 1 || anyHeadingIsTitle) && !day.isHeaded() && !day.hasTable()) {
      day.takeHeading(text, heading, location);
      date.ifPresent(told -> day.addDate(new DayDate(told, HEADING, location)));
    } else {
      boolean first = date.isPresent() && !day.hasTable() && day.date().isEmpty();
      boolean another = level == 1 && !day.hasTable() && DayHeading.onlyDate(text).isPresent();
      if (first || another) {
        day.addDate(new DayDate(date.orElseThrow(), HEADING, location));
      }
      if (!first || !alone) {
        day.content().add(heading, location);
      }
    }
    anyHeadingIsTitle = false;
    PageDetails.take(element, day, places);
  }

  private void readTable(Element element) {
    Optional<PageTable> read = PageTable.of(element, places, vocabulary);
    if (read.isEmpty()) {
      return;
    }
    PageTable table = read.get();
    table.tellLeftOut(leftOut);
    DocumentTable content = table.content();
    if (content.isTaskTable()) {
      content.checkLimits(limits, problems);
      table.checkCells(places, problems);
      if (!day.content().addTasks(content)) {
        problems.add(
            Problem.of(
                ProblemCode.IGNORED,
                table.header().location(0),
                "the tasks of this table are joined to those of the day's first,"
                    + " and the place of the table is lost"));
      }
    } else if (!day.content().hasTotals() && content.isTotals()) {
      content.checkLimits(limits, problems);
      table.checkCells(places, problems);
      day.content().addTotals(content, prose.block(element));
    } else if (element.select("table").size() > 1) {
      walkCells(table);
    } else {
      addTable(table, element);
    }
  }

  private void addTable(PageTable table, Element element) {
    String markdown = prose.block(element);
    if (markdown.isBlank()) {
      return;
    }
    DocumentTable content = table.content();
    if (content.isDashboard()) {
      content.checkLimits(limits, problems);
      table.checkCells(places, problems);
      day.content().addDays(content, markdown, places.ofText(element));
    } else {
      day.content().add(new Block.Prose(markdown), places.ofText(element));
    }
  }

  /** Tables in the cells of a table: it is there for the layout of the page. */
  private void walkCells(PageTable layout) {
    layout.header().cells().forEach(this::walk);
    layout.rows().forEach(row -> row.cells().forEach(this::walk));
  }
}
