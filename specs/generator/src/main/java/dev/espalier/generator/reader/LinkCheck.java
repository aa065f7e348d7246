package dev.espalier.generator.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Checks that what is a URL can be opened, or sent requests to. */
final class LinkCheck {
    private static final int HIGHEST_PORT = 65_535;

    private final Faults faults;

    LinkCheck(Faults faults) {
        this.faults = faults;
    }

    void check(Piece piece) {
        for (String word : List.of("url", "termsOfService")) {
            String url = piece.node().path(word).asText();
            if (piece.place().words().contains(word) && piece.node().has(word) && !isLink(url)) {
                faults.add(
                        piece.node(),
                        word,
                        piece.name() + " has the " + word + " \"" + url + "\". Write all of a URL, with https:// and"
                                + " without variables and passwords.");
            }
        }
        if (piece.place() == Place.SERVER && piece.node().path("url").asText().matches(".*[?#].*")) {
            faults.add(
                    piece.node(),
                    "url",
                    piece.name() + " has a url with a query. Write the part that all requests begin with.");
        }
    }

    private static boolean isLink(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getPort() <= HIGHEST_PORT
                    && uri.getUserInfo() == null
                    && List.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
