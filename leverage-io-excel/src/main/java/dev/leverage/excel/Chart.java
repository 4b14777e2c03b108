package dev.leverage.excel;

import dev.leverage.table.FlatColumn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The chart of the summary: a bar for each task of a single day, or for each of several days, with
 * the factors in figures where there is room for them.
 */
final class Chart {

  /** So many bars with a title each can be told apart. */
  static final int MOST_TASKS = 40;

  /** So many bars of days can be told apart. */
  static final int MOST_DAYS = 366;

  /** The figures of more bars beside each other would overlap. */
  private static final int MOST_DAYS_WITH_FIGURES = 14;

  private static final long WIDTH = 7_200_000;
  private static final long HEIGHT_OF_DAYS = 4_200_000;
  private static final long HEIGHT_OF_TASK = 270_000;
  private static final long HEIGHT_OF_REST = 1_300_000;

  private static final String NAMESPACES =
      " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String RATIO = "Human estimate \u00f7 agent time";

  /** A bar: what stands under it, and its height; either may be empty. */
  private record Bar(String name, String factor) {}

  private final boolean ofTasks;
  private final Deque<Bar> bars = new ArrayDeque<>();
  private long count;

  private Chart(boolean ofTasks) {
    this.ofTasks = ofTasks;
  }

  static Chart ofTasks() {
    return new Chart(true);
  }

  static Chart ofDays() {
    return new Chart(false);
  }

  /** Returns whether what comes is only counted. */
  boolean isFull() {
    return ofTasks && bars.size() == MOST_TASKS;
  }

  /** Counts a task that is not shown. */
  void count() {
    count++;
  }

  /** Adds a task, of which the first are shown, or a day, of which the last are. */
  void add(String name, String factor) {
    count++;
    if (isFull()) {
      return;
    }
    bars.add(new Bar(name, factor));
    if (bars.size() > MOST_DAYS) {
      bars.remove();
    }
  }

  private String title() {
    String what = ofTasks ? "Leverage by task" : "Weighted leverage by day";
    if (count == bars.size()) {
      return what;
    }
    return what + ofTasksOrDays(" (the first ", " (the last ") + bars.size() + " of " + count + ")";
  }

  private String ofTasksOrDays(String tasks, String days) {
    return ofTasks ? tasks : days;
  }

  /** Returns the part that places the chart, with words for those who do not see it. */
  String drawing() {
    long height = ofTasks ? HEIGHT_OF_REST + bars.size() * HEIGHT_OF_TASK : HEIGHT_OF_DAYS;
    String description =
        "Bar chart, "
            + title()
            + ": "
            + RATIO
            + ". The figures are in the sheet "
            + ofTasksOrDays(SheetSearch.TASKS, DayColumn.SHEET)
            + ".";
    return DECLARATION
        + "<xdr:wsDr xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006"
        + "/spreadsheetDrawing\""
        + NAMESPACES
        + "><xdr:oneCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff>"
        + "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx=\""
        + WIDTH
        + "\" cy=\""
        + height
        + "\"/><xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"2\""
        + " name=\"Leverage chart\" descr=\""
        + XmlText.of(description)
        + "\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>"
        + "<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic><a:graphicData"
        + " uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart r:id=\"rId1\"/>"
        + "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
        + "</xdr:wsDr>";
  }

  /** Returns the part of the chart itself. */
  String xml() {
    return DECLARATION
        + "<c:chartSpace"
        + NAMESPACES
        + "><c:roundedCorners val=\"0\"/><c:chart>"
        + text("title", title(), 1400)
        + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/><c:barChart><c:barDir val=\""
        + ofTasksOrDays("bar", "col")
        + "\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
        + series()
        + "<c:gapWidth val=\"40\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
        + nameAxis()
        + factorAxis()
        + "</c:plotArea><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
        + "</c:chartSpace>";
  }

  private static String text(String element, String text, int size) {
    String look = " sz=\"" + size + "\" b=\"" + (size > 1000 ? 1 : 0) + "\"";
    return "<c:"
        + element
        + "><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr"
        + look
        + "/></a:pPr><a:r><a:rPr lang=\"en-US\""
        + look
        + "/><a:t>"
        + XmlText.of(text)
        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:"
        + element
        + ">";
  }

  private String series() {
    return "<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>"
        + factorColumn()
        + "$1</c:f></c:strRef></c:tx>"
        + "<c:spPr><a:solidFill><a:srgbClr val=\"1F4E79\"/></a:solidFill></c:spPr>"
        + "<c:invertIfNegative val=\"0\"/>"
        + figures()
        + "<c:cat>"
        + names()
        + "</c:cat><c:val><c:numRef><c:f>"
        + rows(factorColumn())
        + "</c:f><c:numCache><c:formatCode>"
        + XmlText.of(Look.FACTOR.format())
        + "</c:formatCode>"
        + points(true)
        + "</c:numCache></c:numRef></c:val></c:ser>";
  }

  private String figures() {
    boolean shown = ofTasks || bars.size() <= MOST_DAYS_WITH_FIGURES;
    return "<c:dLbls><c:numFmt formatCode=\""
        + XmlText.of(Look.FACTOR.format())
        + "\" sourceLinked=\"0\"/><c:spPr><a:noFill/></c:spPr><c:showLegendKey val=\"0\"/>"
        + "<c:showVal val=\""
        + (shown ? 1 : 0)
        + "\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
        + "<c:showBubbleSize val=\"0\"/></c:dLbls>";
  }

  private String names() {
    return ofTasks
        ? "<c:strRef><c:f>"
            + rows("Tasks!$B")
            + "</c:f><c:strCache>"
            + points(false)
            + "</c:strCache></c:strRef>"
        : "<c:numRef><c:f>"
            + rows("Days!$A")
            + "</c:f><c:numCache><c:formatCode>"
            + Look.DATE.format()
            + "</c:formatCode>"
            + points(false)
            + "</c:numCache></c:numRef>";
  }

  private String factorColumn() {
    int column = ofTasks ? FlatColumn.LEVERAGE.ordinal() : DayColumn.LEVERAGE.ordinal();
    return ofTasksOrDays(SheetSearch.TASKS, DayColumn.SHEET) + "!$" + (char) ('A' + column);
  }

  private String rows(String column) {
    String letter = column.substring(column.indexOf('$'));
    long first = ofTasks ? 2 : count - bars.size() + 2;
    long last = Math.max(first, first + bars.size() - 1);
    return column + "$" + first + ":" + letter + "$" + last;
  }

  private String points(boolean factors) {
    StringBuilder points = new StringBuilder("<c:ptCount val=\"" + bars.size() + "\"/>");
    int index = 0;
    for (Bar bar : bars) {
      String value = factors ? bar.factor() : XmlText.shown(bar.name());
      if (!value.isEmpty()) {
        points.append("<c:pt idx=\"").append(index).append("\"><c:v>").append(value);
        points.append("</c:v></c:pt>");
      }
      index++;
    }
    return points.toString();
  }

  /** Tasks stand below each other, the first on top. */
  private String nameAxis() {
    return axis("catAx", 1, ofTasksOrDays("maxMin", "minMax"), ofTasksOrDays("l", "b"), "")
        + "<c:numFmt formatCode=\""
        + Look.DATE.format()
        + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"low\"/>"
        + small(Optional.of(ofTasksOrDays("0", bars.size() > 8 ? "-5400000" : "0")))
        + "<c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/>"
        + "<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>";
  }

  private String factorAxis() {
    return axis("valAx", 2, "minMax", ofTasksOrDays("b", "l"), "<c:min val=\"0\"/>")
        + "<c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/>"
        + "</a:solidFill></a:ln></c:spPr></c:majorGridlines>"
        + text("title", RATIO, 900)
        + "<c:numFmt formatCode=\"0&quot;x&quot;\" sourceLinked=\"0\"/>"
        + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + "<c:tickLblPos val=\"nextTo\"/>"
        + small(Optional.empty())
        + "<c:crossAx val=\"1\"/><c:crosses val=\""
        + ofTasksOrDays("max", "autoZero")
        + "\"/></c:valAx>";
  }

  private static String axis(String element, int id, String order, String position, String least) {
    return "<c:"
        + element
        + "><c:axId val=\""
        + id
        + "\"/><c:scaling><c:orientation val=\""
        + order
        + "\"/>"
        + least
        + "</c:scaling><c:delete val=\"0\"/><c:axPos val=\""
        + position
        + "\"/>";
  }

  private static String small(Optional<String> turn) {
    return "<c:txPr><a:bodyPr"
        + turn.map(angle -> " rot=\"" + angle + "\" vert=\"horz\"").orElse("")
        + "/><a:p><a:pPr><a:defRPr sz=\"900\"/></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p>"
        + "</c:txPr>";
  }
}
