;;; -*- lexical-binding: t -*-
;; SPDX-License-Identifier: MIT
;; Asked by programs/emacs.py: auth-source-search, as Gnus and TRAMP call it.
(require 'auth-source)
(require 'json)

(setq auth-source-cache-expiry 0
      auth-source-do-cache nil
      auth-source-debug nil)

(defun encoded (value)
  (and (stringp value) (base64-encode-string (encode-coding-string value 'utf-8) t)))

(defun answer (question)
  (setq auth-sources (list (gethash "file" question))
        auth-source-netrc-cache nil)
  (auth-source-forget-all-cached)
  (condition-case nil
      (let* ((user (gethash "user" question))
             (found (car (apply #'auth-source-search :max 1 :host (gethash "host" question)
                                (and (stringp user) (list :user user)))))
             (secret (plist-get found :secret)))
        (if (null found)
            '((outcome . "none"))
          `((outcome . "found")
            (login . ,(encoded (plist-get found :user)))
            (password . ,(encoded (if (functionp secret) (funcall secret) secret)))
            (account . nil))))
    (error '((outcome . "refused")))))

(let (line)
  (while (setq line (ignore-errors (read-from-minibuffer "")))
    (princ (json-encode (answer (json-parse-string line :null-object nil))))
    (terpri)))
