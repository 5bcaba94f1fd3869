package io.caizhi.launcher;

import java.io.IOException;

import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the configurations of single tests out of the developer start, which finds them
 * on its class path: only Spring's own test runner would leave them out by itself.
 */
final class NoTestConfigurations extends TypeExcludeFilter {

	@Override
	public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
		return reader.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NoTestConfigurations;
	}

	@Override
	public int hashCode() {
		return NoTestConfigurations.class.hashCode();
	}

}
