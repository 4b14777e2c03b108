package dev.leverage.html;

import dev.leverage.source.Location;
import dev.leverage.table.DayHeading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds dates and tags in elements, and never in running text. */
final class PageDetails {

  /** What says the date of a day in its own text. */
  static final String TIME = "the time element";

  private static final Set<String> TAG_LISTS =
      Set.of("tags", "tag-list", "taglist", "post-tags", "entry-tags", "article-tags");
  private static final Pattern AROUND_TAGS =
      Pattern.compile("(?i)[\\s,;:|·•#/]*(?:(?:tags?|tagged|filed under|topics?)[\\s,;:|·•#/]*)?");

  private PageDetails() {}

  /** Adds the dates and tags in an element; dates only while no table of tasks has been seen. */
  static void take(Element element, DayDraft day, Places places) {
    if (!day.hasTasks() && !day.isDatedBy(TIME)) {
      for (Element time : element.select("time[datetime]")) {
        Optional<LocalDate> date = Moment.date(time.attr("datetime"));
        if (date.isPresent()) {
          day.addFirstDate(new DayDate(date.get(), TIME, places.ofTag(time)));
          break;
        }
      }
    }
    tags(element).forEach(day::addTag);
  }

  /** Adds the tags of an element that is a list of them among other things. */
  static void takeTagList(Element element, DayDraft day, Places places) {
    if (isTagList(element)) {
      take(element, day, places);
    }
  }

  private static List<String> tags(Element element) {
    List<Element> elements = new ArrayList<>(element.select("a[rel~=(?i)(^|\\s)tag(\\s|$)]"));
    if (elements.isEmpty()) {
      for (Element list : element.getAllElements()) {
        if (isTagList(list)) {
          elements.addAll(entries(list));
        }
      }
    }
    return elements.stream().map(PageDetails::tag).toList();
  }

  private static String tag(Element element) {
    String text = PlainText.of(element);
    return text.startsWith("#") ? text.substring(1).strip() : text;
  }

  private static boolean isTagList(Element element) {
    return element.classNames().stream().anyMatch(TAG_LISTS::contains)
        && !PageParts.isChrome(element);
  }

  private static Elements entries(Element list) {
    Elements items = list.select("li");
    if (items.isEmpty()) {
      items = list.select("a");
    }
    return items.isEmpty() ? list.select("> span") : items;
  }

  /** Returns whether a block says nothing but tags, or the date. */
  static boolean isAllDetails(Element element) {
    String text = PlainText.of(element);
    if (text.isEmpty() || text.length() > 2_000) {
      return false;
    }
    Element time = element.selectFirst("time[datetime]");
    if (time != null
        && PlainText.of(time).equals(text)
        && Moment.date(time.attr("datetime")).isPresent()) {
      return true;
    }
    List<String> tags = new ArrayList<>();
    element.select("a[rel~=(?i)(^|\\s)tag(\\s|$)]").forEach(e -> tags.add(PlainText.of(e)));
    if (tags.isEmpty() && isTagList(element)) {
      entries(element).forEach(e -> tags.add(PlainText.of(e)));
    }
    String rest = text;
    for (String tag : tags) {
      rest = rest.replaceFirst(Pattern.quote(tag), "");
    }
    return !tags.isEmpty() && AROUND_TAGS.matcher(rest).matches();
  }

  /** Adds what the head of a page says, where its text says nothing; the page is one day. */
  static void takeHead(Document page, DayDraft day, Places places) {
    meta(page, "article:published_time")
        .ifPresent(
            meta ->
                Moment.date(meta.attr("content"))
                    .ifPresent(date -> addPublished(day, date, places.ofTag(meta))));
    if (day.hasTags()) {
      return;
    }
    page.select("meta[property=article:tag]")
        .forEach(meta -> day.addTag(meta.attr("content").strip()));
    if (!day.hasTags()) {
      page.select("meta[name~=(?i)^keywords$]")
          .forEach(
              meta ->
                  List.of(meta.attr("content").split(",", -1))
                      .forEach(tag -> day.addTag(tag.strip())));
    }
  }

  private static void addPublished(DayDraft day, LocalDate date, Location location) {
    DayDate published = new DayDate(date, "the meta element article:published_time", location);
    if (day.isDatedBy(TIME)) {
      day.addDate(published);
    } else {
      day.addFirstDate(published);
    }
  }

  /** Takes the title that the head of a page states, where no heading gives one. */
  static void takeTitle(Document page, DayDraft day, Places places) {
    Optional<Element> stated =
        meta(page, "og:title").filter(meta -> !meta.attr("content").isBlank());
    if (stated.isPresent()) {
      state(day, stated.get().attr("content").strip(), places.ofTag(stated.get()));
      return;
    }
    Element title = page.selectFirst("head > title");
    if (!day.isHeaded() && title != null && !PlainText.of(title).isEmpty()) {
      state(day, PlainText.of(title), places.ofText(title));
    }
  }

  private static void state(DayDraft day, String title, Location location) {
    if (!day.isHeaded()) {
      DayHeading.date(title)
          .ifPresent(date -> day.addDate(new DayDate(date, "the title of the page", location)));
    }
    day.stateTitle(title);
  }

  private static Optional<Element> meta(Document page, String property) {
    return Optional.ofNullable(page.selectFirst("meta[property=" + property + "]"));
  }
}
