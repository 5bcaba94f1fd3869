package io.caizhi.export;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import io.caizhi.kernel.GivenFile;
import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Refusal;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.TenantNames;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes files of tables. Whoever asks has been found to see every row of them; here the
 * file is marked and the taking of it recorded, before anybody has it.
 */
@Service
public class Exports {

	/** Rows in one file at most. */
	public static final int MAXIMUM_ROWS = 50_000;

	/** What the API document says of a file whose kind is chosen in the request. */
	public static final String EITHER = "application/octet-stream";

	private final TenantNames names;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Exports(TenantNames names, ApplicationEventPublisher events, Clock clock) {
		this.names = names;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws Refusal conflict {@code export.too-many-rows}
	 */
	@Transactional
	public ResponseEntity<byte[]> make(Member taker, ExportOrder order, ExportTable table) {
		return make(taker, order, table.title(), List.of(table));
	}

	/**
	 * Several tables in one file, a sheet for each, under one number.
	 * @param tables at least one, all of the same kind
	 * @throws Refusal conflict {@code export.too-many-rows}
	 */
	@Transactional
	public ResponseEntity<byte[]> make(Member taker, ExportOrder order, String title, List<ExportTable> tables) {
		int rows = tables.stream().mapToInt((table) -> table.rows().size()).sum();
		if (rows > MAXIMUM_ROWS) {
			throw Refusal.conflict("export.too-many-rows", Map.of("maximum", MAXIMUM_ROWS));
		}
		String number = Identifiers.text(Identifiers.next());
		Watermark mark = new Watermark(number, this.names.of(taker), taker.subject(), this.clock.instant(),
				order.purpose(), rows);
		byte[] content = switch (order.format()) {
			case XLSX -> WorkbookWriting.write(tables, mark);
			case CSV -> CsvWriting.write(tables, mark);
		};
		this.events.publishEvent(new ExportMade(taker.tenant(), taker.district(), taker.subject(), number,
				tables.getFirst().kind(), order.format(), order.purpose(), rows));
		return new GivenFile(title + "." + order.format().extension(), order.format().mediaType(), content).answer();
	}

}
