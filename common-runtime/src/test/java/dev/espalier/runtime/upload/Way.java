package dev.espalier.runtime.upload;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** How an upload is run. */
public enum Way {
    SYNC {
        @Override
        public <T> T run(UploadCall<T> upload) {
            return upload.execute();
        }
    },
    ASYNC {
        @Override
        public <T> T run(UploadCall<T> upload) throws Throwable {
            try {
                return upload.executeAsync().get(60, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw e.getCause();
            }
        }
    };

    /** @throws Throwable what the upload failed with */
    public abstract <T> T run(UploadCall<T> upload) throws Throwable;
}
