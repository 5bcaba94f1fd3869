package io.caizhi.tenancy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The units of a district, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/units")
class UnitController {

	private final Units units;

	UnitController(Units units) {
		this.units = units;
	}

	@GetMapping
	Page<UnitView> list(@Granted({ Role.LEADER, Role.OFFICE }) Member member) {
		List<UnitView> items = this.units.all(member.districtScope())
			.stream()
			.map((unit) -> UnitView.of(unit, member))
			.toList();
		return new Page<>(items, null);
	}

	@PostMapping
	@Idempotent
	@Refuses("unit.code-taken")
	ResponseEntity<UnitView> create(@Granted(Role.OFFICE) Member office, @PathVariable String tenant,
			@Valid @RequestBody NewUnit request) {
		Unit created = this.units.create(office, new TenantCode(request.code()), request.name(), request.category(),
				request.validFrom());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/units/" + created.code()))
			.eTag(String.valueOf(created.version()))
			.body(UnitView.of(created, office));
	}

	@GetMapping("/{unit}")
	ResponseEntity<UnitView> one(@Granted({ Role.LEADER, Role.OFFICE }) Member member, @PathVariable String unit) {
		return answer(this.units.find(member.districtScope(), unit), member);
	}

	@PutMapping("/{unit}/name")
	ResponseEntity<UnitView> rename(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			ExpectedVersion version, @Valid @RequestBody Rename request) {
		return answer(this.units.rename(office, unit, request.name(), version), office);
	}

	@PutMapping("/{unit}/category")
	ResponseEntity<UnitView> changeCategory(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			ExpectedVersion version, @Valid @RequestBody ChangeCategory request) {
		return answer(this.units.changeCategory(office, unit, request.category(), request.validFrom(), version),
				office);
	}

	@PutMapping("/{unit}/suspension")
	@Refuses("unit.not-active")
	ResponseEntity<UnitView> suspend(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			ExpectedVersion version) {
		return answer(this.units.suspend(office, unit, version), office);
	}

	@DeleteMapping("/{unit}/suspension")
	@Refuses("unit.not-suspended")
	ResponseEntity<UnitView> reopen(@Granted(Role.OFFICE) Member office, @PathVariable String unit,
			ExpectedVersion version) {
		return answer(this.units.reopen(office, unit, version), office);
	}

	private static ResponseEntity<UnitView> answer(Unit unit, Member member) {
		return ResponseEntity.ok().eTag(String.valueOf(unit.version())).body(UnitView.of(unit, member));
	}

	/**
	 * A unit to make.
	 *
	 * @param validFrom the day from which the category holds; today when absent
	 */
	record NewUnit(
			@NotNull @Pattern(regexp = TenantCode.PATTERN,
					message = "tenant-code") @Schema(example = "wuyi") String code,
			@NotNull @PlainText(min = 2, max = 50) @Schema(example = "乌衣镇") String name, @NotNull UnitCategory category,
			@Schema(example = "2026-01-01") @Nullable LocalDate validFrom) {

	}

	/** Another name of a unit. */
	record Rename(@NotNull @PlainText(min = 2, max = 50) @Schema(example = "乌衣镇人民政府") String name) {

	}

	/** Another category of a unit from a day on. */
	record ChangeCategory(@NotNull UnitCategory category,
			@NotNull @Schema(example = "2026-07-01") LocalDate validFrom) {

	}

}
