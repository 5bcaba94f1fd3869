package io.caizhi.document;

import jakarta.validation.constraints.NotNull;

/** As what kind of file a paper is taken. */
public record PaperOrder(@NotNull Papers.Format format) {

}
