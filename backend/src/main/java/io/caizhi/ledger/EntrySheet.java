package io.caizhi.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.caizhi.export.ExportPurpose;
import io.caizhi.export.ExportTable;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.ledger.EntryView.Row;
import io.caizhi.ledger.EntryView.Value;
import io.caizhi.ledger.kind.EntryKind;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.ledger.kind.KindColumn;
import io.caizhi.ledger.kind.Kinds;
import io.caizhi.ledger.kind.Privacy;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.DistrictScopes;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.Units;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A list of entries as it goes into a file: the columns of the kind's template, with unit
 * and state before them. Document numbers are masked; leaders have no column of what is
 * personal, and a file that is to be handed up has none of what stays in the district.
 */
@Component
class EntrySheet {

	private final EntryReading reading;

	private final EntryNames names;

	private final Kinds kinds;

	private final Units units;

	private final DistrictScopes scopes;

	EntrySheet(EntryReading reading, EntryNames names, Kinds kinds, Units units, DistrictScopes scopes) {
		this.reading = reading;
		this.names = names;
		this.kinds = kinds;
		this.units = units;
		this.scopes = scopes;
	}

	/**
	 * @throws io.caizhi.kernel.Refusal not found, without such a kind or unit
	 */
	ExportTable of(Member member, KindCode code, EntryReading.Wanted wanted, ExportPurpose purpose) {
		EntryKind kind = this.kinds.newest(member.district(), code);
		List<KindColumn> columns = KindColumn.of(kind)
			.stream()
			.filter((column) -> !column.of().personal() || member.is(Role.OFFICIAL) || member.is(Role.OFFICE))
			.filter((column) -> column.of().privacy() != Privacy.INTERNAL || purpose != ExportPurpose.REPORTING)
			.toList();
		List<String> heads = new ArrayList<>(List.of("单位", "编号", "状态"));
		columns.forEach((column) -> heads
			.add((column.part() == KindColumn.Part.DOCUMENT_NUMBER) ? column.head() + "（掩码）" : column.head()));
		Map<String, EntryNames.Names> byUnit = new HashMap<>();
		List<List<@Nullable Object>> rows = new ArrayList<>();
		@Nullable String next = null;
		do {
			Page<Row> page = this.reading.page(member, wanted, new PageRequest(next, PageRequest.MAXIMUM_LIMIT));
			page.items()
				.forEach((row) -> rows.add(
						cells(columns, row, byUnit.computeIfAbsent(row.unit().code(), (unit) -> names(member, unit)))));
			next = page.next();
		}
		while (next != null);
		return new ExportTable("ledger", kind.content().name(), heads, rows);
	}

	private EntryNames.Names names(Member member, String unit) {
		DistrictScope scope = this.scopes.inPart(member);
		Unit found = this.units.find(scope, unit);
		return this.names.in(member, found.id());
	}

	private static List<@Nullable Object> cells(List<KindColumn> columns, Row row, EntryNames.Names names) {
		List<@Nullable Object> cells = new ArrayList<>();
		cells.add(row.unit().name());
		cells.add(row.id().toString());
		cells.add(switch (row.status()) {
			case DRAFT -> "草稿";
			case SUBMITTED -> "待核验";
			case SENT_BACK -> "退回";
			case VERIFIED -> "已核验";
			case WITHDRAWN -> "撤销";
		});
		for (KindColumn column : columns) {
			@Nullable Value value = row.values().get(column.of().code());
			cells.add((value != null) ? cell(column, value, names) : null);
		}
		return cells;
	}

	private static @Nullable Object cell(KindColumn column, Value value, EntryNames.Names names) {
		return switch (column.part()) {
			case DOCUMENT_KIND -> (value.documentKind() != null) ? KindColumn.word(value.documentKind()) : null;
			case DOCUMENT_NUMBER -> value.documentNumber();
			case VALUE -> switch (column.of().type()) {
				case CODE -> column.word(value.text());
				case NUMBER, MONEY -> new BigDecimal(value.text());
				case ENTERPRISE, UNIT, ENTRY -> names.name(column.of(), value.text());
				case TEXT, DATE, PERSON -> value.text();
			};
		};
	}

}
