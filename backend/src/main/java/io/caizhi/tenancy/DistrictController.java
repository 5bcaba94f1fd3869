package io.caizhi.tenancy;

import java.net.URI;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PageRequest;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The districts, over HTTP. */
@RestController
@RequestMapping("/api/districts")
class DistrictController {

	private final Districts districts;

	DistrictController(Districts districts) {
		this.districts = districts;
	}

	@GetMapping
	Page<DistrictView> list(Operator operator, PageRequest page) {
		return this.districts.page(operator, page).map(DistrictView::of);
	}

	@PostMapping
	@Idempotent
	@Refuses("district.code-taken")
	ResponseEntity<DistrictView> create(Operator operator, @Valid @RequestBody NewDistrict request) {
		District created = this.districts.create(operator, new TenantCode(request.code()), request.name(),
				PersonName.read(request.office().name(), "/office/name"),
				EmailAddress.read(request.office().email(), "/office/email"));
		return ResponseEntity.created(URI.create("/api/districts/" + created.code()))
			.eTag(String.valueOf(created.version()))
			.body(DistrictView.of(created));
	}

	@GetMapping("/{district}")
	ResponseEntity<DistrictView> one(Operator operator, @PathVariable String district) {
		District found = this.districts.find(operator, district);
		return ResponseEntity.ok().eTag(String.valueOf(found.version())).body(DistrictView.of(found));
	}

	/** A district to make. */
	record NewDistrict(
			@NotNull @Pattern(regexp = TenantCode.PATTERN,
					message = "tenant-code") @Schema(example = "nanqiao") String code,
			@NotNull @PlainText(min = 2, max = 50) @Schema(example = "南谯区") String name,
			@NotNull @Valid FirstOfOffice office) {

	}

	/** The first person of its office. */
	record FirstOfOffice(@NotNull @PlainText(max = PersonName.MAXIMUM_LENGTH) @Schema(example = "李敏") String name,
			@NotNull @PlainText(max = EmailAddress.MAXIMUM_LENGTH) @Schema(
					example = "li.min@example.com") String email) {

	}

}
