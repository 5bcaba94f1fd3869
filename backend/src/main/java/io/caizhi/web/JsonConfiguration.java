package io.caizhi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON is read literally: nothing unknown, doubled, trailing or of another type than
 * asked for is let through, so that a misspelt property is told and not ignored.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	private static final int DEPTH = 32;

	private static final int DIGITS = 32;

	private static final int TEXT = 100_000;

	@Bean
	JsonFactoryBuilderCustomizer strictSyntax() {
		return (factory) -> factory.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEPTH)
				.maxNumberLength(DIGITS)
				.maxStringLength(TEXT)
				.build());
	}

	@Bean
	JsonMapperBuilderCustomizer strictTypes() {
		return (json) -> {
			json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
				.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
				.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
				.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
				.addModule(strictScalars());
			for (LogicalType type : LogicalType.values()) {
				json.withCoercionConfig(type,
						(coercion) -> coercion.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
							.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail)
							.setAcceptBlankAsEmpty(false));
			}
			// an empty list is a list
			json.withCoercionConfig(LogicalType.Collection,
					(coercion) -> coercion.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.TryConvert));
		};
	}

	private static SimpleModule strictScalars() {
		return new SimpleModule("caizhi-strict-scalars").addDeserializer(String.class, new StrictScalar.Text())
			.addDeserializer(LocalDate.class, new StrictScalar.Day())
			.addDeserializer(YearMonth.class, new StrictScalar.Month())
			.addDeserializer(Instant.class, new StrictScalar.Moment());
	}

}
