package com.example.videos;

import dev.espalier.mux.model.Asset;
import dev.espalier.runtime.error.EspalierException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class VideoController {
    private final Videos videos;

    VideoController(Videos videos) {
        this.videos = videos;
    }

    /** Answers with the JSON of the model. */
    @PostMapping("/videos")
    Asset add(@RequestParam String source) {
        return videos.add(source);
    }

    @GetMapping("/videos/{id}")
    ResponseEntity<Asset> get(@PathVariable String id) {
        return ResponseEntity.of(videos.find(id));
    }

    @ExceptionHandler
    ResponseEntity<String> onFailure(EspalierException e) {
        return ResponseEntity.status(HttpStatus.BAD_GATEWAY).body("Videos cannot be had now.");
    }
}
