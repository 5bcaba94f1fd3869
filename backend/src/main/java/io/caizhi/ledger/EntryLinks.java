package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.caizhi.kernel.Refusal;
import io.caizhi.ledger.EntryLinksView.Group;
import io.caizhi.ledger.EntryLinksView.Named;
import io.caizhi.ledger.EntryLinksView.Sum;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.Member;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the links between entries both ways, from what entries say: an entry names others
 * of its unit, so what names it is of that unit, too. Whoever may read the entry may read
 * them, each as masked as anywhere.
 */
@Service
@Transactional(readOnly = true)
class EntryLinks {

	private final EntryRepository repository;

	private final EntryReading reading;

	private final Kinds kinds;

	EntryLinks(EntryRepository repository, EntryReading reading, Kinds kinds) {
		this.repository = repository;
		this.reading = reading;
		this.kinds = kinds;
	}

	/**
	 * @throws Refusal not found
	 */
	EntryLinksView of(Member member, EntryId id) {
		Entry entry = this.reading.visible(member, id);
		EntryKind kind = this.kinds.version(member.district(), entry.kind(), entry.kindVersion());
		return new EntryLinksView(
				links(kind)
					.flatMap((field) -> named(entry, field)
						.map((other) -> new Named(field.code(), this.reading.rows(member, List.of(other)).getFirst()))
						.stream())
					.toList(),
				this.kinds.all(member.district()).stream().flatMap((other) -> groups(member, entry, other)).toList());
	}

	private Optional<Entry> named(Entry entry, KindField field) {
		return Optional.ofNullable(entry.values().open().get(field.code()))
			.flatMap((text) -> this.repository.find(entry.unit(), EntryId.valueOf(text)));
	}

	private Stream<Group> groups(Member member, Entry named, EntryKind kind) {
		List<KindField> fields = links(kind).filter((field) -> named.kind().value().equals(field.kind())).toList();
		if (fields.isEmpty()) {
			return Stream.empty();
		}
		String text = named.id().toString();
		List<Entry> naming = this.repository.naming(named.unit(), kind.code(), named.id());
		return fields.stream().map((field) -> {
			List<Entry> by = naming.stream()
				.filter((entry) -> text.equals(entry.values().open().get(field.code())))
				.toList();
			return new Group(kind.code(), field.code(), this.reading.rows(member, by), sums(kind, by));
		}).filter((group) -> !group.entries().isEmpty());
	}

	private static List<Sum> sums(EntryKind kind, List<Entry> entries) {
		return kind.fields()
			.stream()
			.filter((field) -> field.type() == FieldType.NUMBER || field.type() == FieldType.MONEY)
			.map((field) -> new Sum(field.code(),
					entries.stream()
						.filter((entry) -> entry.status() == EntryStatus.VERIFIED)
						.map((entry) -> new BigDecimal(entry.values().open().getOrDefault(field.code(), "0")))
						.reduce(BigDecimal.ZERO, BigDecimal::add)))
			.toList();
	}

	private static Stream<KindField> links(EntryKind kind) {
		return kind.fields().stream().filter((field) -> field.type() == FieldType.ENTRY);
	}

}
