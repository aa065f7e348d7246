/** The Liveblocks client: start at {@link dev.espalier.liveblocks.LiveblocksClient}. */
@SuppressWarnings("requires-automatic")
module dev.espalier.liveblocks {
    exports dev.espalier.liveblocks;
    exports dev.espalier.liveblocks.api;
    exports dev.espalier.liveblocks.model;
    exports dev.espalier.liveblocks.comment;
    exports dev.espalier.liveblocks.query;

    requires transitive dev.espalier.runtime;
    requires static com.fasterxml.jackson.annotation;
    requires retrofit2;
    // Where a user makes comments from Markdown.
    requires static org.commonmark;
    requires static org.commonmark.ext.autolink;
    requires static org.commonmark.ext.gfm.strikethrough;
}
