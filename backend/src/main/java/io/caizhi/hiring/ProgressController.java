package io.caizhi.hiring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.caizhi.kernel.TenantId;
import io.caizhi.plan.AssessmentCalendar;
import io.caizhi.tenancy.DistrictScope;
import io.caizhi.tenancy.Unit;
import io.caizhi.tenancy.UnitCategory;
import io.caizhi.tenancy.Units;
import io.swagger.v3.oas.annotations.media.Schema;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has reported and who has not, unit by unit, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/progress")
class ProgressController {

	private final Units units;

	private final ProgressRepository progress;

	private final AssessmentCalendar calendar;

	ProgressController(Units units, ProgressRepository progress, AssessmentCalendar calendar) {
		this.units = units;
		this.progress = progress;
		this.calendar = calendar;
	}

	@GetMapping
	DistrictProgress month(DistrictScope scope, @RequestParam YearMonth month) {
		this.calendar.period(scope.district(), month);
		Map<TenantId, Progress> counted = this.progress.byUnit(scope, month);
		List<UnitProgress> units = this.units.all(scope)
			.stream()
			.map((unit) -> UnitProgress.of(unit, counted.getOrDefault(unit.id(), Progress.NONE)))
			.toList();
		return new DistrictProgress(month, units,
				units.stream().map(UnitProgress::progress).reduce(Progress.NONE, Progress::plus));
	}

	/** Every unit, and the sum of them. */
	record DistrictProgress(@Schema(type = "string", example = "2026-11") YearMonth month, List<UnitProgress> units,
			Progress total) {

	}

	/** One unit. */
	record UnitProgress(UnitName unit, @JsonUnwrapped Progress progress) {

		static UnitProgress of(Unit unit, Progress progress) {
			return new UnitProgress(new UnitName(unit.code(), unit.name(), unit.category()), progress);
		}

	}

	/** A unit as progress names it. */
	record UnitName(@Schema(example = "wuyi") String code, @Schema(example = "乌衣镇") String name,
			UnitCategory category) {

	}

}
