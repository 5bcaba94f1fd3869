package io.caizhi.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is refused has a Chinese and an English text, and no text is without use. */
class MessageTextsTest {

	private static final Path SOURCES = Path.of("src", "main", "java");

	private static final Path TEXTS = Path.of("src", "main", "resources", "messages");

	private static final Path ACTIONS = Path.of("docs", "audit-events.md");

	/** Literals that look like codes and are other things. */
	private static final Set<String> NO_CODES = Set.of(
			// names of clients, settings and modules
			"caizhi-api", "caizhi-demo", "caizhi-web", "caizhi-events", "caizhi-provisioning", "caizhi-tenant",
			"caizhi-strict-scalars", "caizhi.identity", "caizhi.keys", "caizhi.directory",
			// what is sealed or fingerprinted
			"hire.name", "hire.document", "correction.before", "correction.after", "receipt.name", "ledger.personal",
			"ledger.evidence", "ledger.evidence-name", "ledger.said", "ledger.claim-document", "ledger.claim-name",
			"caizhi.evidence", "caizhi.evidence.s3.", "us-east-1", "access-key", "secret-key", "secret-key-file",
			"member.email", "member.name", "bulletin.signer", "bulletin.names", "supervision.text",
			"supervision.file-name", "supervision.contacts", "meeting.text", "meeting-pack", "handover.name",
			"handover.text", "handover.frozen", "idempotency.answer", "idempotency.caller", "idempotency.request",
			// files and headers
			"caizhi-hires", "caizhi-ledger-", "caizhi.fonts", "wqy-microhei", "connections.xml", "caizhi.importing",
			"caizhi.importing.worker", "caizhi.inventory.worker", "caizhi.supervision.worker",
			"caizhi.reconciliation.worker", "fields.json", "fingerprints.json", "standard-kinds.json", "index.html",
			"no-store", "unsafe-none", "same-origin-allow-popups", "x-problem-codes", "caizhi-audit-seals",
			"caizhi.audit", "caizhi.audit.worker", "caizhi.notices", "caizhi.notices.worker", "mail-off", "mail-away",
			"notice-group.address", "notice-group.secret", "group-away", "group-refused", "group-full", "group-shut",
			"mail-refused", "mail-quiet", "audit-heads", "caizhi.notices.groups", "auto-generated",
			// examples
			"nanqiao-wuyi", "nanqiao-zhulong");

	private final Map<String, List<MessageTexts.Text>> chinese = MessageTexts.texts(TEXTS, "zh_CN");

	private final Map<String, List<MessageTexts.Text>> english = MessageTexts.texts(TEXTS, "en");

	@Test
	void everyCodeHasBothTexts() {
		Map<Path, List<String>> missing = new TreeMap<>();
		Set<String> others = new TreeSet<>(NO_CODES);
		others.addAll(actions());
		for (Path source : sources()) {
			List<String> codes = MessageTexts.missing(read(source), others, this.chinese.keySet());
			if (!codes.isEmpty()) {
				missing.put(source, codes);
			}
		}

		assertThat(missing).isEmpty();
		assertThat(this.english.keySet()).isEqualTo(this.chinese.keySet());
	}

	@Test
	void aCodeWithoutATextIsFound() {
		String planted = """
				/* "a-comment-is-no-code" */
				throw Refusal.conflict("planted");
				throw Refusal.invalid("where", "wrong");
				faults.add(new Fault("/" + name, "bent"));
				@Refuses("planted.far-away") @Pattern(message = "planted-rule")
				throw new BadRequest(HttpStatus.CONFLICT, "broken");
				Refusal.forbidden("known"); publish("thing.done");
				""";

		assertThat(MessageTexts.missing(planted, Set.of("thing.done"),
				Set.of("problem.known.title", "problem.known.detail", "fault.planted")))
			.containsExactlyInAnyOrder("planted", "wrong", "bent", "planted.far-away", "planted-rule", "broken");
	}

	@Test
	void everyTextStandsInOnePlaceSaysSomethingAndMentionsTheSameInBothLanguages() {
		this.chinese.forEach((key, texts) -> {
			assertThat(texts).as(key).hasSize(1);
			List<MessageTexts.Text> translated = this.english.getOrDefault(key, List.of());
			assertThat(translated).as(key).hasSize(1);
			assertThat(translated.getFirst().file()).isEqualTo(texts.getFirst().file().replace("zh_CN", "en"));
			assertThat(texts.getFirst().text()).as(key).isNotBlank().matches(Pattern.compile("(?s).*\\p{IsHan}.*"));
			assertThat(translated.getFirst().text()).as(key).isNotBlank();
			assertThat(MessageTexts.placeholders(translated.getFirst().text())).as(key)
				.isEqualTo(MessageTexts.placeholders(texts.getFirst().text()));
		});
	}

	@Test
	void noTextIsWithoutUse() {
		String all = sources().stream().map(MessageTextsTest::read).collect(Collectors.joining());

		assertThat(this.chinese.keySet())
			.allSatisfy((key) -> assertThat(all).as(key).contains("\"" + MessageTexts.codeOf(key) + "\""));
	}

	private static Set<String> actions() {
		return Pattern.compile("(?m)^\\| ([a-z-]+\\.[a-z-]+) \\|")
			.matcher(read(ACTIONS))
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
	}

	private static List<Path> sources() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith(".java")).sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
