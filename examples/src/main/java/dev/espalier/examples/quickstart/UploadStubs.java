package dev.espalier.examples.quickstart;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.espalier.mux.model.Asset;
import dev.espalier.mux.model.Upload;
import dev.espalier.testkit.Fault;
import dev.espalier.testkit.Samples;
import dev.espalier.testkit.VendorStub;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Direct uploads of Mux, whose bytes go to another host, and of which an asset is made as soon as they are there. */
public final class UploadStubs {
    private static final String ASSET = "asset-of-the-upload";

    private final VendorStub mux;
    private final Map<String, String> waiting = new ConcurrentHashMap<>();

    public UploadStubs(VendorStub mux) {
        this.mux = mux;
    }

    /** Uploads that are created take bytes at {@code url}. */
    public void created(String url) {
        mux.operation("list-assets")
                .items(List.of(Samples.of(Asset.class).toBuilder().id(ASSET).build()));
        mux.operation("create-direct-upload").always(Fault.changed(upload -> waiting(upload, url)));
        mux.operation("get-direct-upload").always(Fault.changed(this::later));
    }

    /** The upload {@code id} waits for bytes at {@code url} when it is asked for the first time. */
    public void waiting(String id, String url) {
        mux.operation("list-direct-uploads")
                .items(List.of(Samples.of(Upload.class).toBuilder().id(id).build()));
        waiting.put(id, url);
    }

    private JsonElement later(JsonElement upload) {
        String id = upload.getAsJsonObject().getAsJsonObject("data").get("id").getAsString();
        return waiting.containsKey(id) ? waiting(upload, waiting.remove(id)) : assetCreated(upload);
    }

    private static JsonElement waiting(JsonElement upload, String url) {
        JsonObject data = upload.getAsJsonObject().getAsJsonObject("data");
        data.addProperty("url", url);
        data.addProperty("status", "waiting");
        data.remove("asset_id");
        return upload;
    }

    private static JsonElement assetCreated(JsonElement upload) {
        JsonObject data = upload.getAsJsonObject().getAsJsonObject("data");
        data.remove("url");
        data.addProperty("status", "asset_created");
        data.addProperty("asset_id", ASSET);
        return upload;
    }
}
