/**
 * What people do, told once in a real browser. A class {@code *Story} prepares what its
 * script in {@code src/test/stories} finds; {@code -Pbrowser} runs them.
 */
@NullMarked
package io.caizhi.stories;

import org.jspecify.annotations.NullMarked;
