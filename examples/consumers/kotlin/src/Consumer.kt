package com.example.consumer

import dev.espalier.examples.consumers.Walk
import dev.espalier.mux.model.LiveStream

/** The way that all consumers go, and what null-safety makes of a value. */
fun main(args: Array<String>) {
    val stream = LiveStream.fromJson("""{"id": "harbour", "status": "idle"}""")
    check(stream.id() == "harbour" && stream.activeAssetId()?.length == null)
    Walk.main(*args)
}
