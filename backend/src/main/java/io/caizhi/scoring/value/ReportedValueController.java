package io.caizhi.scoring.value;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.caizhi.plan.yearly.MetricCode;
import io.caizhi.scoring.value.ReportedValues.Decision;
import io.caizhi.scoring.value.ReportedValues.Report;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Values reported by hand, month by month, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/reported-values/{month}")
class ReportedValueController {

	private static final int MOST = 1_000;

	private final ReportedValues values;

	private final ReportedValueReading reading;

	ReportedValueController(ReportedValues values, ReportedValueReading reading) {
		this.values = values;
		this.reading = reading;
	}

	@GetMapping
	ReportedMonth list(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable YearMonth month) {
		return new ReportedMonth(month, this.reading.ofMonth(member, month));
	}

	@PutMapping
	@Idempotent
	@Refuses({ "month.closed", "month.not-begun" })
	ResponseEntity<ReportedMonth> reportMany(@Granted(Role.OFFICIAL) Member official, @PathVariable YearMonth month,
			@Valid @RequestBody ReportMany request) {
		this.values.report(official, month, request.values().stream().map(ReportOne::report).toList(),
				(place) -> "/values/" + place);
		return ResponseEntity.ok(list(official, month));
	}

	@PutMapping("/verification")
	@Idempotent
	@Refuses({ "month.closed", "month.not-begun", "value.not-reported", "value.own-report" })
	ResponseEntity<ReportedMonth> decide(@Granted(Role.OFFICE) Member office, @PathVariable YearMonth month,
			@Valid @RequestBody DecideMany request) {
		this.values.decide(office, month, request.decisions().stream().map(DecideOne::decision).toList());
		return ResponseEntity.ok(list(office, month));
	}

	@GetMapping("/{unit}/{metric}")
	ResponseEntity<ReportedValueView> one(@Granted({ Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable YearMonth month, @PathVariable String unit, @PathVariable MetricCode metric) {
		ReportedValueView value = this.reading.one(member, month, unit, metric);
		return ResponseEntity.ok().eTag(String.valueOf(value.version())).body(value);
	}

	@PutMapping("/{unit}/{metric}")
	@Refuses({ "month.closed", "month.not-begun" })
	ResponseEntity<ReportedValueView> report(@Granted(Role.OFFICIAL) Member official, @PathVariable YearMonth month,
			@PathVariable String unit, @PathVariable MetricCode metric, ExpectedVersion version,
			@Valid @RequestBody Said request) {
		this.values.report(official, month, List
			.of(new Report(unit, metric, request.value(), request.evidence(), request.reference(), version.value())),
				(place) -> "");
		return one(official, month, unit, metric);
	}

	/** What is reported by hand in a month, and what is still to be. */
	@Schema(name = "ReportedMonth")
	record ReportedMonth(@Schema(type = "string", example = "2026-11") YearMonth month, List<ReportedValueView> items) {

	}

	/** What is reported of one unit. */
	@Schema(name = "ReportValue")
	record Said(
			@NotNull @Schema(description = "from 0, 14 whole digits and 6 decimals at most",
					example = "12") BigDecimal value,
			@NotNull @PlainText(min = 2, max = 1000, lines = true) @Schema(example = "与东南大学签订合作协议 2 份") String evidence,
			@Nullable @PlainText(max = 200) @Schema(example = "南人才〔2026〕12号") String reference) {

	}

	/** Many at once: all of them are stored or none. */
	@Schema(name = "ReportValues")
	record ReportMany(@NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull ReportOne> values) {

	}

	/** One of many. */
	@Schema(name = "ReportValuesOne")
	record ReportOne(@NotNull @Schema(example = "wuyi") String unit,
			@NotNull @Schema(type = "string", example = "AGREEMENTS") MetricCode metric,
			@NotNull @Schema(description = "from 0, 14 whole digits and 6 decimals at most",
					example = "12") BigDecimal value,
			@NotNull @PlainText(min = 2, max = 1000, lines = true) @Schema(example = "与东南大学签订合作协议 2 份") String evidence,
			@Nullable @PlainText(max = 200) @Schema(example = "南人才〔2026〕12号") String reference,
			@NotNull @Schema(description = "the version seen, 0 where there was none", example = "0") Integer version) {

		Report report() {
			return new Report(this.unit, this.metric, this.value, this.evidence, this.reference, this.version);
		}

	}

	/** Many decisions at once: all of them are stored or none. */
	@Schema(name = "DecideValues")
	record DecideMany(@NotNull @Size(min = 1, max = MOST) List<@Valid @NotNull DecideOne> decisions) {

	}

	/** A decision on one. */
	@Schema(name = "DecideValuesOne")
	record DecideOne(@NotNull @Schema(example = "wuyi") String unit,
			@NotNull @Schema(type = "string", example = "AGREEMENTS") MetricCode metric,
			@NotNull @Schema(description = "false sends it back, with a comment") Boolean verified,
			@Nullable @PlainText(min = 2, max = 300) @Schema(example = "缺少协议扫描件编号") String comment,
			@NotNull @Schema(description = "the version seen", example = "1") Integer version) {

		Decision decision() {
			return new Decision(this.unit, this.metric, this.verified, this.comment, this.version);
		}

	}

}
