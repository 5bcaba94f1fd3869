package io.caizhi.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.caizhi.enterprise.Enterprise;
import io.caizhi.enterprise.Enterprises;
import io.caizhi.kernel.TenantId;
import io.caizhi.kernel.Typed;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.FieldType;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindField;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What things are called that the fields of a unit's entries name, for those who write
 * names and not identifiers: enterprises, units and other entries.
 */
@Component
public class EntryNames {

	private final Enterprises enterprises;

	private final Units units;

	private final DistrictScopes scopes;

	private final EntryRepository entries;

	private final Kinds kinds;

	EntryNames(Enterprises enterprises, Units units, DistrictScopes scopes, EntryRepository entries, Kinds kinds) {
		this.enterprises = enterprises;
		this.units = units;
		this.scopes = scopes;
		this.entries = entries;
		this.kinds = kinds;
	}

	/** Those of one unit, looked up once however often they are asked for. */
	public Names in(Member member, TenantId unit) {
		return new Names(member, unit);
	}

	/** What things of one unit are called. */
	public final class Names {

		private final Member member;

		private final TenantId unit;

		private final Map<String, Map<String, String>> byIdentifier = new HashMap<>();

		private final Map<String, Map<String, String>> byName = new HashMap<>();

		private Names(Member member, TenantId unit) {
			this.member = member;
			this.unit = unit;
		}

		/** The names of what a field may say, without those that several things have. */
		public List<String> all(KindField field) {
			return List.copyOf(identifiers(field).keySet());
		}

		/** The identifier of what is called so; the text itself where nothing is. */
		public String identifier(KindField field, String text) {
			@Nullable String named = identifiers(field).get(text.strip());
			if (named != null) {
				return named;
			}
			return (field.type() == FieldType.ENTERPRISE) ? creditCodes().getOrDefault(Typed.code(text), text) : text;
		}

		/** What an identifier stands for; the text itself where it is none of these. */
		public String name(KindField field, String text) {
			return names(field).getOrDefault(text, text);
		}

		boolean known(KindField field, String identifier) {
			return names(field).containsKey(identifier);
		}

		private Map<String, String> identifiers(KindField field) {
			return this.byName.computeIfAbsent(key(field), (key) -> {
				Map<String, String> identifiers = new LinkedHashMap<>();
				Set<String> several = new HashSet<>();
				names(field).forEach((identifier, name) -> {
					if (!name.isEmpty() && identifiers.putIfAbsent(name, identifier) != null) {
						several.add(name);
					}
				});
				identifiers.keySet().removeAll(several);
				return identifiers;
			});
		}

		private Map<String, String> names(KindField field) {
			return this.byIdentifier.computeIfAbsent(key(field), (key) -> switch (field.type()) {
				case ENTERPRISE -> enterprises();
				case UNIT -> units();
				case ENTRY -> entries(new KindCode(String.valueOf(field.kind())));
				case TEXT, NUMBER, MONEY, DATE, CODE, PERSON -> Map.of();
			});
		}

		private String key(KindField field) {
			return field.type() + "/" + field.kind();
		}

		private Map<String, String> enterprises() {
			DistrictScope scope = EntryNames.this.scopes.inPart(this.member);
			Map<String, String> names = new LinkedHashMap<>();
			for (Enterprise one : EntryNames.this.enterprises.all(scope, this.unit)) {
				names.put(one.id().toString(), one.name());
			}
			return names;
		}

		private Map<String, String> creditCodes() {
			return this.byName.computeIfAbsent("creditCode", (key) -> {
				Map<String, String> identifiers = new LinkedHashMap<>();
				DistrictScope scope = EntryNames.this.scopes.inPart(this.member);
				EntryNames.this.enterprises.all(scope, this.unit)
					.forEach((one) -> identifiers.put(one.creditCode(), one.id().toString()));
				return identifiers;
			});
		}

		private Map<String, String> units() {
			Map<String, String> names = new LinkedHashMap<>();
			for (Unit one : EntryNames.this.units.all(EntryNames.this.scopes.inPart(this.member))) {
				names.put(one.code(), one.name());
			}
			return names;
		}

		/** Entries that are called by what is personal have no name here. */
		private Map<String, String> entries(KindCode kind) {
			Map<Integer, EntryKind> versions = new HashMap<>();
			Map<String, String> names = new LinkedHashMap<>();
			EntryNames.this.entries.titles(this.unit, kind, (id, version, open) -> {
				EntryKind written = versions.computeIfAbsent(version,
						(number) -> EntryNames.this.kinds.version(this.member.district(), kind, number));
				names.put(id.toString(), open.getOrDefault(written.title().code(), ""));
			});
			return names;
		}

	}

}
