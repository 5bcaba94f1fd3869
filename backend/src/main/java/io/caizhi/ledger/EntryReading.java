package io.caizhi.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.ChinaTime;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.TenantId;
import io.caizhi.ledger.EntryView.Difference;
import io.caizhi.ledger.EntryView.OfUnit;
import io.caizhi.ledger.EntryView.Row;
import io.caizhi.ledger.EntryView.Value;
import io.caizhi.ledger.EntryView.Version;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import io.caizhi.workbook.importing.ImportId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what of the ledgers: officials those of the own unit, leaders and the office
 * all of the district, leaders without who it is.
 */
@Service
@Transactional(readOnly = true)
class EntryReading {

	private final EntryRepository repository;

	private final EntryClaimRepository claims;

	private final Kinds kinds;

	private final Units units;

	private final Enterprises enterprises;

	private final DistrictScopes scopes;

	private final Clock clock;

	EntryReading(EntryRepository repository, EntryClaimRepository claims, Kinds kinds, Units units,
			Enterprises enterprises, DistrictScopes scopes, Clock clock) {
		this.repository = repository;
		this.claims = claims;
		this.kinds = kinds;
		this.units = units;
		this.enterprises = enterprises;
		this.scopes = scopes;
		this.clock = clock;
	}

	/** What a list is asked for; a unit only by readers of the whole district. */
	record Wanted(@Nullable KindCode kind, @Nullable EntryStatus status, @Nullable String unit,
			@Nullable LocalDate from, @Nullable LocalDate until, boolean ending, @Nullable ImportId source) {

	}

	/** The newest first. */
	Page<Row> page(Member member, Wanted wanted, PageRequest page) {
		Map<TenantId, Unit> byId = units(member);
		Optional<TenantId> unit = Optional.ofNullable(wanted.unit())
			.map((code) -> byId.values()
				.stream()
				.filter((one) -> one.code().equals(code))
				.filter((one) -> !member.is(Role.OFFICIAL) || one.id().equals(member.tenant()))
				.findFirst()
				.orElseThrow(Refusal::notFound)
				.id());
		EntryQuery query = new EntryQuery(wanted.kind(), wanted.status(), unit.orElse(null), wanted.from(),
				wanted.until(), wanted.ending() ? today() : null, wanted.source());
		List<Entry> entries = member.is(Role.OFFICIAL) ? this.repository.page(member.tenant(), query, page)
				: this.repository.page(member.districtScope(), query, page);
		Page<Entry> shown = Page.of(entries, page.limit(), (entry) -> entry.id().toString());
		return new Page<>(rows(member, shown.items()), shown.next());
	}

	/**
	 * @throws Refusal not found
	 */
	EntryView one(Member member, EntryId id) {
		Entry entry = visible(member, id);
		EntryKind kind = this.kinds.version(member.district(), entry.kind(), entry.kindVersion());
		Unit unit = Optional.ofNullable(units(member).get(entry.unit())).orElseThrow(Refusal::notFound);
		Map<String, Value> values = EntryMasking.of(member)
			.values(kind, entry.values(), (field, text) -> label(member, entry.unit(), field, text));
		List<String> actions = actions(member, entry);
		return EntryView.of(row(member, entry, kind, unit, actions), entry, values, kind,
				this.claims.shared(entry.unit(), id).orElse(null), actions);
	}

	/**
	 * How an entry came to be what it is, the newest version first.
	 * @throws Refusal not found
	 */
	List<Version> versions(Member member, EntryId id) {
		Entry entry = visible(member, id);
		List<EntryVersion> versions = this.repository.versions(entry.unit(), id);
		Map<String, EntryKind> known = new HashMap<>();
		List<Version> shown = new ArrayList<>();
		for (int i = 0; i < versions.size(); i++) {
			EntryVersion version = versions.get(i);
			@Nullable EntryVersion before = (i + 1 < versions.size()) ? versions.get(i + 1) : null;
			shown.add(new Version(version.version(), version.kindVersion(), version.status(), version.comment(),
					version.at(), version.who().equals(member.subject()),
					(before != null) ? differences(member, entry.kind(), before, version, known) : List.of()));
		}
		return shown;
	}

	/** Entries that the member may read, as lines of a list. */
	List<Row> rows(Member member, List<Entry> entries) {
		Map<TenantId, Unit> byId = units(member);
		Map<String, EntryKind> known = new HashMap<>();
		Set<EntryId> own = ownReports(member, entries);
		return entries.stream()
			.map((entry) -> row(member, entry, kind(member, entry.kind(), entry.kindVersion(), known),
					byId.get(entry.unit()), moves(member, entry, own.contains(entry.id()))))
			.toList();
	}

	/**
	 * An entry that the member may read.
	 * @throws Refusal not found
	 */
	Entry visible(Member member, EntryId id) {
		Optional<Entry> found = member.is(Role.OFFICIAL) ? this.repository.find(member.tenant(), id)
				: this.repository.find(member.districtScope(), id);
		return found.orElseThrow(Refusal::notFound);
	}

	private Row row(Member member, Entry entry, EntryKind kind, Unit unit, List<String> actions) {
		EntryMasking masking = EntryMasking.of(member);
		boolean ending = entry.warnedFrom() != null && !entry.warnedFrom().isAfter(today())
				&& entry.status() != EntryStatus.WITHDRAWN;
		return new Row(entry.id(), OfUnit.of(unit), entry.kind(), kind.version(), entry.status(),
				masking.title(kind, entry.values()).orElse(null), entry.dated(), ending,
				masking.values(kind, entry.values()), entry.version(), actions);
	}

	private List<Difference> differences(Member member, KindCode code, EntryVersion before, EntryVersion after,
			Map<String, EntryKind> known) {
		EntryMasking masking = EntryMasking.of(member);
		Map<String, Value> then = masking.values(kind(member, code, before.kindVersion(), known), before.values());
		Map<String, Value> now = masking.values(kind(member, code, after.kindVersion(), known), after.values());
		Set<String> fields = new LinkedHashSet<>(now.keySet());
		fields.addAll(then.keySet());
		return fields.stream()
			.filter((field) -> differs(before.values(), after.values(), field))
			.map((field) -> new Difference(field, then.get(field), now.get(field)))
			.toList();
	}

	/** What is masked alike may differ. */
	private static boolean differs(EntryValues before, EntryValues after, String field) {
		return !Objects.equals(before.open().get(field), after.open().get(field))
				|| !Objects.equals(before.personal().get(field), after.personal().get(field));
	}

	private @Nullable String label(Member member, TenantId unit, KindField field, String text) {
		return switch (field.type()) {
			case ENTERPRISE -> this.enterprises.all(this.scopes.inPart(member), unit)
				.stream()
				.filter((one) -> one.id().toString().equals(text))
				.findFirst()
				.map(Enterprise::name)
				.orElse(null);
			case UNIT -> units(member).values()
				.stream()
				.filter((one) -> one.code().equals(text))
				.findFirst()
				.map(Unit::name)
				.orElse(null);
			case ENTRY -> this.repository.find(unit, EntryId.valueOf(text))
				.flatMap((linked) -> EntryMasking.of(member)
					.title(this.kinds.version(member.district(), linked.kind(), linked.kindVersion()), linked.values()))
				.orElse(null);
			case TEXT, NUMBER, MONEY, DATE, CODE, PERSON -> null;
		};
	}

	/** What may be done with many of a list at one go. */
	private static List<String> moves(Member member, Entry entry, boolean own) {
		return switch (entry.status()) {
			case DRAFT -> member.is(Role.OFFICIAL) ? List.of("submit") : List.of();
			case SUBMITTED -> decides(member) && !own ? List.of("verify") : List.of();
			case SENT_BACK, VERIFIED, WITHDRAWN -> List.of();
		};
	}

	/** Which of them wait for a decision and were reported by the member. */
	private Set<EntryId> ownReports(Member member, List<Entry> entries) {
		return decides(member) ? this.repository.reportedBy(this.scopes.inPart(member),
				entries.stream().filter((entry) -> entry.status() == EntryStatus.SUBMITTED).map(Entry::id).toList(),
				member.subject()) : Set.of();
	}

	private static boolean decides(Member member) {
		return member.is(Role.OFFICIAL) || member.is(Role.OFFICE);
	}

	private List<String> actions(Member member, Entry entry) {
		List<String> actions = new ArrayList<>();
		boolean office = member.is(Role.OFFICE);
		boolean official = member.is(Role.OFFICIAL);
		switch (entry.status()) {
			case DRAFT -> {
				add(actions, official, "edit", "submit");
				add(actions, (entry.verified() != null) ? office : official, "withdraw");
			}
			case SENT_BACK -> {
				add(actions, official, "edit");
				add(actions, (entry.verified() != null) ? office : official, "withdraw");
			}
			case SUBMITTED -> {
				boolean own = (official || office) && this.repository.reportedBy(entry.unit(), entry.id(),
						(entry.verified() != null) ? entry.verified() : 0, member.subject());
				add(actions, (official || office) && !own, "verify", "return");
			}
			case VERIFIED -> {
				add(actions, official, "edit");
				add(actions, office, "withdraw");
			}
			case WITHDRAWN -> {
			}
		}
		add(actions, (official || office) && !entry.values().personal().isEmpty(), "disclose");
		return actions;
	}

	private static void add(List<String> actions, boolean allowed, String... more) {
		if (allowed) {
			actions.addAll(List.of(more));
		}
	}

	private EntryKind kind(Member member, KindCode code, int version, Map<String, EntryKind> known) {
		return known.computeIfAbsent(code + "/" + version,
				(absent) -> this.kinds.version(member.district(), code, version));
	}

	private Map<TenantId, Unit> units(Member member) {
		DistrictScope scope = this.scopes.inPart(member);
		return this.units.all(scope).stream().collect(Collectors.toMap(Unit::id, Function.identity()));
	}

	private LocalDate today() {
		return ChinaTime.day(this.clock.instant());
	}

}
