/**
 * Playback of Mux videos: tokens for signed playback ids, and the URLs of streams, images and files. Nothing here sends
 * a request, and nothing here knows the credential of the API, so it can never reach a media host.
 */
@NullMarked
package dev.espalier.mux.playback;

import org.jspecify.annotations.NullMarked;
