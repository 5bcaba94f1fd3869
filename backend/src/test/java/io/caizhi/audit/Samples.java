package io.caizhi.audit;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes instances of records with components of known kinds: one for each combination of
 * their enums and booleans.
 */
final class Samples {

	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(String.class, "sample"),
			Map.entry(int.class, 1), Map.entry(Integer.class, 1), Map.entry(long.class, 1L), Map.entry(Long.class, 1L),
			Map.entry(Instant.class, Instant.EPOCH), Map.entry(LocalDate.class, LocalDate.EPOCH),
			Map.entry(YearMonth.class, YearMonth.of(2026, 11)), Map.entry(List.class, List.of()),
			Map.entry(Set.class, Set.of()), Map.entry(Map.class, Map.of()), Map.entry(UUID.class, new UUID(0, 1)),
			Map.entry(byte[].class, new byte[32]));

	private Samples() {
	}

	static List<Object> of(Class<?> type) {
		if (VALUES.containsKey(type)) {
			return List.of(VALUES.get(type));
		}
		if (type == boolean.class || type == Boolean.class) {
			return List.of(true, false);
		}
		if (type.isEnum()) {
			return Arrays.asList(type.getEnumConstants());
		}
		if (type.isSealed()) {
			return Arrays.stream(type.getPermittedSubclasses()).flatMap((one) -> of(one).stream()).toList();
		}
		if (type.isRecord()) {
			return records(type);
		}
		throw new AssertionError(type + " is no record; an audited event and what it holds should be one");
	}

	private static List<Object> records(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		List<Object[]> combinations = Collections.singletonList(new Object[0]);
		for (RecordComponent component : components) {
			List<Object[]> longer = new ArrayList<>();
			for (Object[] combination : combinations) {
				for (Object value : of(component.getType())) {
					Object[] more = Arrays.copyOf(combination, combination.length + 1);
					more[combination.length] = value;
					longer.add(more);
				}
			}
			combinations = longer;
		}
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		return combinations.stream().map((values) -> make(type, types, values)).toList();
	}

	private static Object make(Class<?> type, Class<?>[] types, Object[] values) {
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(types);
			constructor.setAccessible(true);
			return constructor.newInstance(values);
		}
		catch (ReflectiveOperationException ex) {
			throw new AssertionError("No sample of " + type, ex);
		}
	}

}
