package io.caizhi.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the web application where to log in; the same build serves every deployment. */
@Hidden
@RestController
class BrowserController {

	private final IdentityProperties identity;

	BrowserController(IdentityProperties identity) {
		this.identity = identity;
	}

	@GetMapping("/config.json")
	ResponseEntity<BrowserView> configuration() {
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noCache())
			.body(new BrowserView(this.identity.authority(), this.identity.browser().clientId()));
	}

	/** What the web application logs in with. */
	record BrowserView(String authority, String clientId) {

	}

}
