package org.casus.article;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the main text of a page: what the page marks as its article, else the element whose paragraphs say most.
final class MainText {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, form, button, select, nav, "
                    + "footer, aside, figure, [hidden], [aria-hidden=true], [role=navigation], [role=banner], "
                    + "[role=complementary], [role=contentinfo], [role=search]";

    /// Words of `class` and `id` that sites give to what stands around an article.
    private static final String AROUND = "(?i)(^|.*[\\s_-])(nav|navbar|menu|breadcrumbs?|share|sharing|social|comments?"
            + "|related|recommended|promo|advert|advertisement|ads?|sponsored|cookies?|consent|newsletter|subscribe"
            + "|subscription|footer|sidebar|toolbar|popup|modal|tags|byline|caption|copyright|follow)([\\s_-].*|$)";

    private static final String MARKED = "[itemprop=articleBody], article, main, [role=main]";
    private static final String BLOCKS = "h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td";

    /// Under this share of plain text a block is a list of links.
    private static final double MOST_LINKED = 0.5;

    /// A marked element with less text is a teaser.
    private static final int SHORTEST = 200;

    private static final double MOST_OF_IT = 0.7;

    private MainText() {}

    /// The blocks of the main text, parted by empty lines.
    static String of(Document page) {
        Document copy = page.clone();
        copy.select(NEVER_TEXT).remove();
        copy.body().select("[class], [id]").stream()
                .filter(MainText::isAround)
                .toList()
                .forEach(Element::remove);
        String text = blocks(root(copy));
        if (text.isEmpty()) {
            throw new Unusable("no article is found in the page: it has no paragraphs of text. Save the text as .txt.");
        }
        return text;
    }

    private static boolean isAround(Element element) {
        return !element.is("body, main, article")
                && (element.className().matches(AROUND) || element.id().matches(AROUND));
    }

    private static Element root(Document page) {
        return marked(page).or(() -> densest(page)).orElse(page.body());
    }

    /// Of nested marks the innermost that still holds most of the text.
    private static Optional<Element> marked(Document page) {
        double most =
                page.select(MARKED).stream().mapToDouble(MainText::said).max().orElse(0);
        return page.select(MARKED).stream()
                .filter(element -> said(element) >= Math.max(SHORTEST, MOST_OF_IT * most))
                .max(Comparator.comparingInt(element -> element.parents().size()));
    }

    private static double said(Element element) {
        return element.select("p").stream().mapToDouble(MainText::plainLength).sum();
    }

    /// A paragraph speaks for its parent, and half as much for its grandparent.
    private static Optional<Element> densest(Document page) {
        Map<Element, Double> scores = new LinkedHashMap<>();
        for (Element paragraph : page.select("p, pre")) {
            double length = plainLength(paragraph);
            Optional<Element> parent = Optional.ofNullable(paragraph.parent());
            parent.ifPresent(element -> scores.merge(element, length, Double::sum));
            parent.map(Element::parent).ifPresent(element -> scores.merge(element, length / 2, Double::sum));
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static double plainLength(Element element) {
        return element.text().length() - linkedLength(element);
    }

    private static int linkedLength(Element element) {
        return element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
    }

    private static String blocks(Element root) {
        return root.select(BLOCKS).stream()
                .filter(MainText::isInnermost)
                .filter(block -> !isLinks(block))
                .map(block -> block.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean isInnermost(Element block) {
        return block.children().stream()
                .allMatch(
                        child -> Optional.ofNullable(child.selectFirst(BLOCKS)).isEmpty());
    }

    private static boolean isLinks(Element block) {
        return !block.tagName().startsWith("h")
                && linkedLength(block) > MOST_LINKED * block.text().length();
    }
}
