package dev.espalier.contract;

import dev.espalier.testkit.internal.spec.SpecOperation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An operation that the vendor offers, as {@code specs/<vendor>/operations.tsv} lists it.
 *
 * @param tag the vendor's own name of the area
 * @param path with {@code {}} for each parameter, whose names differ between the vendor's sources
 * @param leftOut why the document does not have it; empty if it does
 */
record VendorOperation(String tag, String method, String path, String leftOut) {
    /** What a vendor offers; empty if nobody has listed it. */
    static List<VendorOperation> ofVendor(String vendor) {
        String resource = "/dev/espalier/" + vendor + "/operations.tsv";
        try (InputStream in = VendorOperation.class.getResourceAsStream(resource)) {
            return in == null ? List.of() : read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " could not be read.", e);
        }
    }

    /**
     * Reads lines of columns with tabs between; those that begin with # are comments, and the first one has the titles.
     */
    static List<VendorOperation> read(String table) {
        return table.lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns ->
                        new VendorOperation(columns[0], columns[1], columns[2], columns.length > 3 ? columns[3] : ""))
                .toList();
    }

    /** What is wrong about it in a document; empty if nothing is. */
    String fault(List<SpecOperation> document) {
        boolean there = document.stream()
                .anyMatch(operation -> operation.method().equalsIgnoreCase(method)
                        && operation.path().replaceAll("\\{[^}]*}", "{}").equals(path));
        if (there == leftOut.isEmpty()) {
            return "";
        }
        return method + " " + path
                + (there
                        ? " is in the document, so take the reason why it is left out from operations.tsv."
                        : " is not in the document: add it, or say in operations.tsv why it is left out.");
    }
}
