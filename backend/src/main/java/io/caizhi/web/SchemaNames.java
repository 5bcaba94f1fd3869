package io.caizhi.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * What a type is called in the API document: by its simple name, and where it belongs to
 * a controller or a view, by that one's name before its own, so that the {@code Rename}
 * of a unit is not taken for the {@code Rename} of an enterprise.
 */
class SchemaNames extends TypeNameResolver {

	private final Map<String, Class<?>> given = new ConcurrentHashMap<>();

	private final Set<String> ambiguous = new TreeSet<>();

	@Override
	protected String getNameOfClass(Class<?> type) {
		String name = name(type);
		Class<?> holder = this.given.putIfAbsent(name, type);
		if (holder != null && holder != type) {
			this.ambiguous.add(name);
		}
		return name;
	}

	/** Names that two types share, of which the document shows only one. */
	Set<String> ambiguous() {
		return this.ambiguous;
	}

	private static String name(Class<?> type) {
		Class<?> owner = type.getEnclosingClass();
		return (owner != null) ? name(owner).replaceFirst("(Controller|View)$", "") + type.getSimpleName()
				: type.getSimpleName();
	}

}
