package dev.leverage.html;

import dev.leverage.table.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which parts of a page hold the record: its main element, else its articles, else all. */
final class PageContent {

  private final List<Element> roots;
  private final Set<Element> articles;

  private PageContent(List<Element> roots, List<Element> articles) {
    this.roots = roots;
    this.articles = identitySet(articles);
  }

  private static Set<Element> identitySet(List<Element> elements) {
    Set<Element> set = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    set.addAll(elements);
    return set;
  }

  static PageContent of(Document page, LeftOut leftOut, Places places, Vocabulary vocabulary) {
    Element main = page.selectFirst("main:has(table), [role=main]:has(table)");
    Element root = main == null ? page.body() : main;
    List<Element> articles = new ArrayList<>();
    for (Element article : root.select("article")) {
      boolean inner = article.parents().stream().anyMatch(articles::contains);
      if (!inner && holdsTasks(article, places, vocabulary)) {
        articles.add(article);
      }
    }
    List<Element> roots = main == null && !articles.isEmpty() ? articles : List.of(root);
    reportOutside(page.body(), identitySet(roots), leftOut);
    return new PageContent(roots, articles);
  }

  private static boolean holdsTasks(Element article, Places places, Vocabulary vocabulary) {
    return article.select("table").stream()
        .anyMatch(
            table ->
                PageTable.of(table, places, vocabulary)
                    .filter(read -> read.content().isTaskTable())
                    .isPresent());
  }

  private static void reportOutside(Element body, Set<Element> roots, LeftOut leftOut) {
    if (roots.contains(body)) {
      return;
    }
    Set<Element> around = identitySet(List.of());
    roots.forEach(root -> around.addAll(root.parents()));
    List<Element> open = new ArrayList<>(List.of(body));
    while (!open.isEmpty()) {
      for (Element child : open.remove(open.size() - 1).children()) {
        if (around.contains(child)) {
          open.add(child);
        } else if (!roots.contains(child)
            && (PageParts.isChrome(child) || !PlainText.of(child).isEmpty())) {
          leftOut.add(child);
        }
      }
    }
  }

  /** Returns the elements whose content is read, in the order of the page. */
  List<Element> roots() {
    return roots;
  }

  /** Returns whether a page has several articles with tasks, each of them a day. */
  boolean hasSeveralArticles() {
    return articles.size() > 1;
  }

  /** Returns whether an element is an article with tasks. */
  boolean isTaskArticle(Element element) {
    return articles.contains(element);
  }

  /** Returns whether an element is an article without tasks beside one that has some. */
  boolean isOtherArticle(Element element) {
    return element.normalName().equals("article")
        && !articles.isEmpty()
        && !articles.contains(element)
        && element.parents().stream().noneMatch(articles::contains);
  }
}
