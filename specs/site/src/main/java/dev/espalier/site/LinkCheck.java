package dev.espalier.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds links between pages that lead nowhere. */
final class LinkCheck {
    private static final Pattern LINK = Pattern.compile("\\bhref=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("\\bid=\"([^\"]*)\"");

    private LinkCheck() {}

    /** One sentence a link. */
    static List<String> faults(List<Page> pages) {
        Map<String, Set<String>> anchors = new HashMap<>();
        pages.forEach(page -> anchors.put(page.path(), new HashSet<>(values(ANCHOR, page.body()))));
        List<String> faults = new ArrayList<>();
        for (Page page : pages) {
            List<String> links = new ArrayList<>(values(LINK, page.body()));
            page.contents().forEach(link -> links.add(link.href()));
            links.stream()
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link -> !leadsSomewhere(page, link, anchors))
                    .forEach(link -> faults.add("The link " + link + " of " + page.path() + " leads nowhere."));
        }
        return faults;
    }

    private static boolean leadsSomewhere(Page page, String link, Map<String, Set<String>> anchors) {
        URI target = URI.create("/" + page.path()).resolve(link.replace(" ", "%20"));
        Set<String> known = anchors.get(target.getPath().substring(1));
        return known != null && (target.getFragment() == null || known.contains(target.getFragment()));
    }

    private static List<String> values(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
