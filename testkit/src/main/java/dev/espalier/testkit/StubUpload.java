package dev.espalier.testkit;

import dev.espalier.testkit.internal.stub.UploadedFile;

/** A file that a {@link VendorStub} was sent, as it was when {@link VendorStub#uploads()} gave it. */
public final class StubUpload {
    private final String id;
    private final byte[] bytes;
    private final boolean complete;

    StubUpload(UploadedFile file) {
        id = file.id();
        bytes = file.bytes();
        complete = file.isComplete();
    }

    /** The id of what it was sent for: of a direct upload of Mux, of an attachment or a storage file of Liveblocks. */
    public String id() {
        return id;
    }

    /** What was sent of it, all parts put together. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether all of it is there. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public String toString() {
        return "StubUpload{" + id + ", " + bytes.length + (complete ? " bytes" : " bytes so far") + "}";
    }
}
