package io.caizhi.rules;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caizhi.kernel.ShowsPersons;
import org.junit.jupiter.api.Test;

import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever shows a person's number, address or signature to others says so, and is
 * audited.
 */
class PersonsShownTest {

	/** What tells of a person in a view. */
	private static final Set<String> TELLING = Set.of("documentNumber", "email", "signer", "contacts");

	/** What has an event of its own, or shows people themselves. */
	private static final Set<String> OTHERWISE = Set.of(
			// their own name and address
			"MeController.me",
			// sample.records-seen, written before the answer
			"SampleItemController.list");

	@Test
	void everyEndpointThatShowsPersonsIsMarked() {
		List<String> unmarked = endpoints()
			.filter((method) -> tells(method.reflect().getGenericReturnType(), new HashSet<>()))
			.filter((method) -> !method.isAnnotatedWith(ShowsPersons.class))
			.map((method) -> method.getOwner().getSimpleName() + "." + method.getName())
			.filter((name) -> !OTHERWISE.contains(name))
			.toList();

		assertThat(unmarked).isEmpty();
	}

	@Test
	void whatShowsAPersonIsSeen() {
		assertThat(endpoints().filter((method) -> tells(method.reflect().getGenericReturnType(), new HashSet<>()))
			.map((method) -> method.getOwner().getSimpleName()))
			.contains("HireController", "MemberController", "MeController");
	}

	private static Stream<JavaMethod> endpoints() {
		return new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.caizhi")
			.stream()
			.filter((type) -> type.getSimpleName().endsWith("Controller"))
			.map(JavaClass::getMethods)
			.flatMap(Set::stream)
			.filter((method) -> method.isAnnotatedWith(GetMapping.class));
	}

	/** Whether what is answered has such a component anywhere within. */
	private static boolean tells(Type type, Set<Type> known) {
		if (!known.add(type)) {
			return false;
		}
		if (type instanceof ParameterizedType generic) {
			return Stream.of(generic.getActualTypeArguments()).anyMatch((part) -> tells(part, known));
		}
		if (!(type instanceof Class<?> plain) || !plain.isRecord() || !plain.getName().startsWith("io.caizhi")) {
			return false;
		}
		for (RecordComponent component : plain.getRecordComponents()) {
			if (TELLING.contains(component.getName()) || tells(component.getGenericType(), known)) {
				return true;
			}
		}
		return false;
	}

}
