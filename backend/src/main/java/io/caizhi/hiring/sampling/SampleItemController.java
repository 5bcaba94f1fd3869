package io.caizhi.hiring.sampling;

import java.util.Map;
import java.util.Objects;

import io.caizhi.hiring.Finding;
import io.caizhi.kernel.ExpectedVersion;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.Refuses;
import io.caizhi.kernel.TenantId;
import io.caizhi.tenancy.Granted;
import io.caizhi.tenancy.Member;
import io.caizhi.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hires of an audit sample, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/audit-samples/{sample}/items")
class SampleItemController {

	private final Auditing auditing;

	private final SampleReading reading;

	SampleItemController(Auditing auditing, SampleReading reading) {
		this.auditing = auditing;
		this.reading = reading;
	}

	@GetMapping
	Page<SampleItemView> list(@Granted(Role.OFFICE) Member office, @PathVariable SampleId sample, PageRequest page) {
		Map<TenantId, SampleView.OfUnitName> units = this.reading.names(office.districtScope());
		return this.auditing.open(office, sample, page).map((opened) -> view(opened, units));
	}

	@PutMapping("/{item}/finding")
	@Refuses({ "sampling.closed", "sampling.own-verification" })
	ResponseEntity<SampleItemView> decide(@Granted(Role.OFFICE) Member office, @PathVariable SampleId sample,
			@PathVariable ItemId item, ExpectedVersion version, @Valid @RequestBody Decide request) {
		Decision decision = Decision.of(request.finding(), request.field(), request.comment());
		Auditing.Opened opened = this.auditing.decide(office, sample, item, decision, version);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag(String.valueOf(opened.item().version()))
			.body(view(opened, this.reading.names(office.districtScope())));
	}

	private static SampleItemView view(Auditing.Opened opened, Map<TenantId, SampleView.OfUnitName> units) {
		return SampleItemView.of(opened, Objects.requireNonNull(units.get(opened.item().unit())));
	}

	/** What was found. */
	record Decide(@NotNull Finding finding,
			@Schema(description = "what is wrong; with WRONG only") @Nullable FindingField field,
			@Schema(description = "needed unless CONFIRMED; no personal numbers", maxLength = 300,
					example = "劳动合同未能提供") @Nullable String comment) {

	}

}
