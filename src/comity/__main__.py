"""`python -m comity`."""

import sys

from comity.cli.main import main

sys.exit(main())
