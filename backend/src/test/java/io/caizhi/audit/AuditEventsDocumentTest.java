package io.caizhi.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.caizhi.kernel.AuditedEvent;
import io.caizhi.kernel.DistrictId;
import io.caizhi.kernel.Subject;
import io.caizhi.kernel.TenantId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of audit events says what the events really are. */
class AuditEventsDocumentTest {

	private static final Pattern ROW = Pattern.compile("^\\| ([a-z.-]+) \\| ([a-z-]+) \\| ([A-Za-z, –]*) \\| (.+) \\|$",
			Pattern.MULTILINE);

	@Test
	void everyEventIsInTheTableAndTheTableHasNoOther() throws Exception {
		assertThat(documented()).isEqualTo(implemented());
	}

	@Test
	void anEventThatIsNotInTheTableIsFound() throws Exception {
		Map<String, String> planted = new TreeMap<>(implemented());
		describe(PlantedEvent.class, planted);

		assertThat(planted).isNotEqualTo(documented())
			.containsEntry("secret.hidden", "secret: deep")
			.containsEntry("secret.shown", "secret: deep");
	}

	/** A row an action: object and details. */
	private static Map<String, String> documented() throws Exception {
		Path file = Files.exists(Path.of("docs")) ? Path.of("docs/audit-events.md")
				: Path.of("backend/docs/audit-events.md");
		Map<String, String> rows = new TreeMap<>();
		for (MatchResult row : ROW.matcher(Files.readString(file)).results().toList()) {
			if (!row.group(1).equals("action")) {
				String named = row.group(3).trim().replace("–", "");
				String details = String.join(", ", new TreeSet<>(List.of(named.split(", *"))));
				assertThat(rows.put(row.group(1), row.group(2) + ": " + details)).as("a second row of " + row.group(1))
					.isNull();
			}
		}
		return rows;
	}

	private static Map<String, String> implemented() {
		Map<String, String> events = new TreeMap<>();
		new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("io.caizhi")
			.stream()
			.filter((type) -> type.isAssignableTo(AuditedEvent.class) && !type.isInterface())
			.map(JavaClass::reflect)
			.forEach((type) -> describe(type, events));
		assertThat(events).as("events found").isNotEmpty();
		return events;
	}

	/** Several samples of one action put their details together. */
	private static void describe(Class<?> type, Map<String, String> events) {
		Map<String, String> kinds = new TreeMap<>();
		Map<String, TreeSet<String>> details = new TreeMap<>();
		for (Object sample : Samples.of(type)) {
			AuditedEvent event = (AuditedEvent) sample;
			assertThat(event.object()).as("object of " + type).matches("[a-z-]+/.+");
			kinds.put(event.action(), event.object().substring(0, event.object().indexOf('/')));
			details.computeIfAbsent(event.action(), (action) -> new TreeSet<>()).addAll(event.details().keySet());
		}
		kinds.forEach(
				(action, kind) -> assertThat(events.put(action, kind + ": " + String.join(", ", details.get(action))))
					.as("a second class for " + action)
					.isNull());
	}

	record PlantedEvent(TenantId tenant, DistrictId district, Subject actor, boolean hidden) implements AuditedEvent {

		@Override
		public String action() {
			return this.hidden ? "secret.hidden" : "secret.shown";
		}

		@Override
		public String object() {
			return "secret/" + this.district;
		}

		@Override
		public Map<String, Object> details() {
			return Map.of("deep", true);
		}

	}

}
