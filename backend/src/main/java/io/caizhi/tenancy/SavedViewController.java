package io.caizhi.tenancy;

import java.net.URI;

import io.caizhi.kernel.Idempotent;
import io.caizhi.kernel.Page;
import io.caizhi.kernel.PlainText;
import io.caizhi.kernel.Refuses;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reader's own named filters, over HTTP. */
@RestController
@RequestMapping("/api/tenants/{tenant}/saved-views")
class SavedViewController {

	private final SavedViews views;

	SavedViewController(SavedViews views) {
		this.views = views;
	}

	@GetMapping
	Page<SavedView> list(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member) {
		return new Page<>(this.views.of(member), null);
	}

	@PostMapping
	@Idempotent
	@Refuses({ "saved-view.name-taken", "saved-view.too-many" })
	ResponseEntity<SavedView> save(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable String tenant, @Valid @RequestBody NewView request) {
		SavedView saved = this.views.save(member, request.page(), request.name(), request.query());
		return ResponseEntity.created(URI.create("/api/tenants/" + tenant + "/saved-views/" + saved.id())).body(saved);
	}

	@DeleteMapping("/{view}")
	ResponseEntity<Void> drop(@Granted({ Role.ENTERPRISE, Role.OFFICIAL, Role.LEADER, Role.OFFICE }) Member member,
			@PathVariable SavedViewId view) {
		this.views.drop(member, view);
		return ResponseEntity.noContent().build();
	}

	/**
	 * Filters to keep.
	 *
	 * @param query what follows the question mark in the page's address
	 */
	@Schema(name = "NewSavedView")
	record NewView(
			@NotNull @Pattern(regexp = "[a-z-]{1,40}",
					message = "saved-view.page") @Schema(example = "worklist") String page,
			@NotNull @PlainText(max = 40) @Schema(example = "逾期未核验") String name,
			@NotNull @Pattern(regexp = "[A-Za-z0-9._~%=&+-]{0,500}",
					message = "saved-view.query") @Schema(example = "due=OVERDUE") String query) {

	}

}
