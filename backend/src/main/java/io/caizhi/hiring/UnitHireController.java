package io.caizhi.hiring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;

import io.caizhi.kernel.Identifiers;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refusal;
import io.caizhi.kernel.ShowsPersons;
import io.caizhi.privacy.DocumentKind;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The hires of a unit for its official, by the day of hiring: those of a month, or all.
 */
@RestController
@RequestMapping("/api/tenants/{tenant}/hires")
class UnitHireController {

	private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

	private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

	private final UnitHireRepository hires;

	UnitHireController(UnitHireRepository hires) {
		this.hires = hires;
	}

	/**
	 * @param month in which they were hired
	 */
	@ShowsPersons
	@GetMapping
	Page<UnitHireView> list(@Granted(Role.OFFICIAL) Member official, @RequestParam @Nullable YearMonth month,
			PageRequest page) {
		LocalDate first = (month != null) ? month.atDay(1) : FIRST;
		LocalDate last = (month != null) ? month.atEndOfMonth() : LAST;
		Cursor cursor = (page.after() != null) ? Cursor.of(page.after()) : new Cursor(first, 0);
		if (cursor.day().isBefore(first) || cursor.day().isAfter(last)) {
			throw Refusal.invalid("after", "cursor");
		}
		return Page
			.of(this.hires.page(official.tenant(), cursor.day(), cursor.id(), last, page.limit() + 1), page.limit(),
					(hire) -> new Cursor(hire.hiredOn(), hire.id().value()).text())
			.map(UnitHireView::of);
	}

	/** After which hire a page begins. */
	private record Cursor(LocalDate day, long id) {

		private static final int DAY_LENGTH = 10;

		static Cursor of(String text) {
			if (text.length() <= DAY_LENGTH) {
				throw Refusal.invalid("after", "cursor");
			}
			try {
				return new Cursor(LocalDate.parse(text.substring(0, DAY_LENGTH)),
						Identifiers.parseCursor(text.substring(DAY_LENGTH + 1)));
			}
			catch (DateTimeException ex) {
				throw Refusal.invalid("after", "cursor");
			}
		}

		String text() {
			return this.day + "_" + Identifiers.text(this.id);
		}

	}

	/**
	 * A hire of the unit, its document's number masked.
	 *
	 * @param month of the return it stands in
	 * @param finding what the last audit of it found
	 */
	@Schema(name = "UnitHire")
	record UnitHireView(@Schema(type = "string", example = "0HXJ4W2Q8K3ZR") HireId id, EnterpriseName enterprise,
			@Schema(type = "string", example = "2026-11") YearMonth month, HireStatus status,
			@Schema(example = "欧阳·测试") String name, DocumentKind documentKind,
			@Schema(example = "110***********002X") String documentNumber, @Schema(example = "21") String education,
			@Schema(example = "2026-11-03") LocalDate hiredOn,
			@Schema(example = "2026-11-20") @Nullable LocalDate leftOn, Channel channel, boolean insured,
			boolean college, boolean late,
			@Schema(type = "string", example = "2026-11") @Nullable YearMonth countedMonth, @Nullable Finding finding) {

		static UnitHireView of(UnitHire hire) {
			return new UnitHireView(hire.id(), hire.enterprise(), hire.month(), hire.status(), hire.name(),
					hire.document().kind(), hire.document().masked(), hire.education(), hire.hiredOn(), hire.leftOn(),
					hire.channel(), hire.insured(), hire.college(), hire.late(), hire.countedMonth(), hire.finding());
		}

		@Override
		public String toString() {
			return "UnitHireView " + this.id;
		}

	}

}
