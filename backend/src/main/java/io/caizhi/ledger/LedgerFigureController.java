package io.caizhi.ledger;

import java.time.YearMonth;

import io.caizhi.kernel.PageRequest;
import io.caizhi.ledger.kind.KindCode;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ledger entries come to, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/ledger/figures/{kind}/{metric}")
class LedgerFigureController {

	private final LedgerFigureReading reading;

	LedgerFigureController(LedgerFigureReading reading) {
		this.reading = reading;
	}

	/**
	 * @param unit code of one, for readers of the whole district
	 * @param first the first month counted
	 * @param last the last one
	 */
	@GetMapping
	LedgerFigureView of(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable KindCode kind, @PathVariable String metric, @RequestParam @Nullable String unit,
			@RequestParam YearMonth first, @RequestParam YearMonth last, PageRequest page) {
		return this.reading.of(member, kind, metric, unit, first, last, page);
	}

}
