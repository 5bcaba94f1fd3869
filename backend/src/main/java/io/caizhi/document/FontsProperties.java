package io.caizhi.document;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the fonts of papers are. They are licensed to the house that issues the papers
 * and come with no copy of this software.
 *
 * @param dir a directory with TrueType files, at any depth
 */
@ConfigurationProperties("caizhi.fonts")
record FontsProperties(@Nullable Path dir) {

}
