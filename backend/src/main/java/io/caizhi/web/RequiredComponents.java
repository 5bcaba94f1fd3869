package io.caizhi.web;

import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * In the API document, every component of a record is required unless it is
 * {@code @Nullable}, as it is in the code.
 */
@Component
class RequiredComponents implements ModelConverter {

	private static final String REFERENCE = "#/components/schemas/";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		if (!chain.hasNext()) {
			return null;
		}
		Schema<?> resolved = chain.next().resolve(type, context, chain);
		JavaType java = Json31.mapper().constructType(type.getType());
		if (resolved != null && java != null && java.isTypeOrSubTypeOf(Record.class)) {
			require(model(resolved, context), java.getRawClass());
		}
		return resolved;
	}

	private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
		String reference = resolved.get$ref();
		return (reference != null) ? context.getDefinedModels().get(reference.substring(REFERENCE.length())) : resolved;
	}

	private static void require(@Nullable Schema<?> model, Class<?> type) {
		if (model == null || model.getProperties() == null) {
			return;
		}
		Map<String, ?> properties = model.getProperties();
		for (RecordComponent component : type.getRecordComponents()) {
			boolean listed = model.getRequired() != null && model.getRequired().contains(component.getName());
			if (properties.containsKey(component.getName()) && !listed
					&& !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
				model.addRequiredItem(component.getName());
			}
		}
	}

}
